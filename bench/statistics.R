# The same figures as bench/statistics.ts, as a competent user of data.table computes them. Prints "name seconds figure".
suppressMessages(library(data.table))
setDTthreads(2)
folder <- commandArgs(trailingOnly = TRUE)[1]
rows <- 1e6; items <- 10; options <- 5; coders <- 4
read <- function(name, n, size) readBin(file.path(folder, name), "integer", n, size)
answers <- as.data.table(matrix(read("levels.bin", rows * items, 1), rows))
items_of <- copy(names(answers))
answers[, group := read("group.bin", rows, 4)]
say <- function(name, seconds, figure) cat(name, seconds, format(figure, digits = 10), "\n")
timed <- function(name, expression) {
  took <- system.time(figure <- expression)[["elapsed"]]
  say(name, took, figure)
}
timed("rwg", {
  v <- answers[, lapply(.SD, var), by = group, .SDcols = items_of]
  mean(1 - rowMeans(as.matrix(v[, ..items_of])) / ((options^2 - 1) / 12))
})
# Deviations by column over all rows: one function call a group would cost R far more.
timed("ad", {
  means <- answers[, lapply(.SD, mean), by = group, .SDcols = items_of]
  at <- match(answers$group, means$group)
  d <- as.data.table(lapply(items_of, function(x) abs(answers[[x]] - means[[x]][at])))
  d[, group := answers$group]
  mean(as.matrix(d[, lapply(.SD, mean), by = group][, -1]))
})
timed("admd", {
  medians <- answers[, lapply(.SD, function(x) as.double(median(x))), by = group, .SDcols = items_of]
  at <- match(answers$group, medians$group)
  d <- as.data.table(lapply(items_of, function(x) abs(answers[[x]] - medians[[x]][at])))
  d[, group := answers$group]
  mean(as.matrix(d[, lapply(.SD, mean), by = group][, -1]))
})
timed("icc", {
  one <- function(x) {
    s <- answers[, .(n = .N, sum = sum(get(x)), squares = sum(as.double(get(x))^2)), by = group]
    N <- sum(s$n); K <- nrow(s)
    msb <- (sum(s$sum^2 / s$n) - sum(s$sum)^2 / N) / (K - 1)
    msw <- (sum(s$squares) - sum(s$sum^2 / s$n)) / (N - K)
    k <- N / K
    (msb - msw) / (msb + (k - 1) * msw)
  }
  vapply(items_of, one, 0)[[1]]
})
if (requireNamespace("irrCAC", quietly = TRUE)) {
  codes <- matrix(read("codes.bin", rows * coders, 1) + 1L, rows, byrow = TRUE)
  timed("alpha", irrCAC::krippen.alpha.raw(codes, weights = "ordinal")$est$coeff.val)
  timed("ac1", irrCAC::gwet.ac1.raw(codes)$est$coeff.val)
}
