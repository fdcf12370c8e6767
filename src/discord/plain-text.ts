/**
 * The words of somebody's message, without what Discord makes of its Markdown: mentions and custom emoji go, addresses
 * too; links keep their words, and marks of emphasis, quotes, headings, lists, spoilers and code go from around theirs.
 */
export function plainText(content: string): string {
  return content
    .replace(/<(?:@[!&]?|#|a?:\w+:|t:|\/[^:>]+:|id:)[^>]*>/g, " ")
    .replace(/\[([^\]\n]+)\]\(<?[^)\s]*>?\)/g, "$1")
    .replace(/<?https?:\/\/[^\s>]+>?/g, " ")
    .replace(/^[^\S\n]*(?:>{1,3}|#{1,3}|-#|[-*+])[^\S\n]+/gm, "")
    .replace(/(?<!\\)(?:```(?:\w+\n)?|\|\||\*\*|__|~~|`)/g, "")
    .replace(/(?<![\p{L}\p{N}\\])[*_]+(?=\S)|(?<=\S)(?<!\\)[*_]+(?![\p{L}\p{N}])/gu, "")
    .replace(/\\(?=[^\p{L}\p{N}\s])/gu, "")
    .replace(/[^\S\n]+/g, " ")
    .trim();
}
