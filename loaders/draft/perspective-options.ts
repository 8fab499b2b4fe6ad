/** The perspectives between which a person chooses, as a conversation offers them. */
export const perspectiveOptions = [
  {value: "direct", label: "direct: what those who expect it expect"},
  {value: "own", label: "own: what those it is expected of want themselves"},
  {value: "meta", label: "meta: what they think is expected of them"},
  {value: "reverse_meta", label: "reverse_meta: what the holders think the others want themselves"},
  {value: "calibration", label: "calibration: how many are thought to know it"}
];
