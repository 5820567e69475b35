/** Whether a file is by its name a picture that can be published. */
export function isPictureName(path: string): boolean {
  return /\.(png|jpe?g|gif|webp|avif)$/i.test(path) || isDrawingName(path)
}

/** Whether a file is by its name an SVG drawing. */
export function isDrawingName(path: string): boolean {
  return /\.svg$/i.test(path)
}
