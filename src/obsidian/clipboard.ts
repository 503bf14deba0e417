// The app's clipboard, which a page without the focus does not get.

/** False where it is not available. */
export async function toClipboard(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
