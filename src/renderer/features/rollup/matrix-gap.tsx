/** Room of the columns that are not drawn. */
export const MatrixGap = ({ px }: { px: number }) =>
  px > 0 ? <td aria-hidden="true" style={{ width: `${px}px` }} /> : null
