// Numbers in Russian: the form of a noun that one asks for, and the comma.

/** `1 строка, 2 строки, 5 строк`: the number and the form it asks for. */
export function counted(count: number, one: string, few: string, many: string): string {
  const tens = count % 100;
  const units = count % 10;
  if (tens >= 11 && tens <= 14) return `${count} ${many}`;
  return `${count} ${units === 1 ? one : units >= 2 && units <= 4 ? few : many}`;
}

/** `2,5`. */
export function decimal(number: number | string): string {
  return String(number).replace(".", ",");
}
