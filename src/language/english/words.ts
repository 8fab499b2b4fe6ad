/** Small numbers as prose writes them, for `{n, plural, …}`. */
export const words =
  "=0 {no} =1 {one} =2 {two} =3 {three} =4 {four} =5 {five} =6 {six} =7 {seven} =8 {eight} =9 {nine} =10 {ten} other {#}";

/** The same at a sentence's beginning. */
export const capitalWords =
  "=0 {No} =1 {One} =2 {Two} =3 {Three} =4 {Four} =5 {Five} =6 {Six} =7 {Seven} =8 {Eight} =9 {Nine} =10 {Ten} other {#}";
