import { broken, type Finding, good, warning } from "./check.ts";
import { type FolderListing, listArticleFiles } from "./listing.ts";

export async function examineArticles(folder: string): Promise<Finding> {
  return judgeArticles(folder, await listArticleFiles(folder));
}

export function judgeArticles(folder: string, listing: FolderListing): Finding {
  const put = `Put .txt, .md or .html files into ${folder}, or name another folder with --articles.`;
  if (listing.state === "missing") return broken(`The articles folder ${folder} does not exist.`, put);
  if (listing.state === "unreadable") {
    return broken(listing.reason, null);
  }
  const { files, others } = listing;
  const beside = others.length === 0 ? "" : `, beside ${others.length} of other kinds that are passed over`;
  if (files.length === 0) return warning(`The articles folder ${folder} has no articles${beside}.`, put);
  return good(`The articles folder ${folder} has ${files.length} article files${beside}.`);
}
