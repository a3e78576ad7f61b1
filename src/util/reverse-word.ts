/** 'kata' → 'atak'. */
export function reverseWord(word: string): string {
  return Array.from(word).reverse().join('');
}
