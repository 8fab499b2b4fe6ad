/** Names that a cell has in scope without defining them. */
export const libraryNames = [
  ...["Arrow", "FileAttachment", "Generators", "Inputs", "Mutable", "Plot", "alignment", "aq", "d3", "dark"],
  ...["display", "html", "htl", "invalidation", "now", "resize", "sql", "svg", "view", "visibility", "width"]
] as const;
