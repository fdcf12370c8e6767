import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type AskingStage, setAskingStage } from "./24.asking-stage.ts";
import { everyComponent } from "./discord/wire/walk.ts";

const QUESTION = "Kapan Putin tiba di Hanoi?";

let stage: AskingStage;
beforeAll(async () => {
  stage = await setAskingStage();
}, 120_000);
afterAll(() => stage.clear());

/** The labels of a message's buttons that can be pressed. */
const buttons = (message: {
  readonly message: { readonly components: Parameters<typeof everyComponent>[0] };
}) =>
  everyComponent(message.message.components).flatMap((component) =>
    component.type === 2 && component.disabled !== true && component.label ? [component.label] : [],
  );

describe("/ask", () => {
  it("quotes the articles, with citations, and says where they differ, in the asker's language", async () => {
    const answer = await (await stage.ana.slash("ask", { question: QUESTION })).final();
    expect(answer.ephemeral).toBe(false);
    expect(answer.words).toContain("Rabu (19/6) malam");
    expect(answer.words).toContain("Kamis pagi");
    expect(answer.words).toContain("Artikel-artikel ini berbeda soal");
    expect(buttons(answer)).toEqual(
      expect.arrayContaining(["Konteks [1]", "Lainnya", "Tanya lanjutan", "Buka utas", "👍", "👎"]),
    );
    const english = await (await stage.ben.slash("ask", { question: QUESTION })).final();
    expect(english.words).toContain("The articles differ on");
  });

  it("keeps what was asked before it is shown", async () => {
    await (await stage.ana.slash("ask", { question: QUESTION, since: "Juni 2024" })).final();
    const kept = await stage.engine.team.lastAsked(stage.team.channel("research").id, Date.now() - 60_000);
    expect(kept).toMatchObject({
      kind: "ask",
      text: QUESTION,
      askedAs: null,
      filter: { since: "2024-06-01" },
      private: false,
    });
  });

  it("says what the articles do not answer, and shows what comes closest on request", async () => {
    const refusal = await (
      await stage.ben.slash("ask", { question: "How high is the Getaci toll road bridge?" })
    ).final();
    expect(refusal.words).toContain("Not in the articles");
    expect(refusal.words).not.toMatch(/\[1\]/);
    const nearest = await (await stage.ben.click(refusal, "Nearest passages")).final();
    expect(nearest.ephemeral).toBe(true);
    expect(nearest.words).toContain("they may not answer");
  });

  it("searches one article or collection, and within dates, which it shows", async () => {
    const [collection] = await stage.ana.type("ask", "in", "diplo", { question: QUESTION });
    expect(collection?.name).toContain("diplomasi/");
    const answer = await (
      await stage.ana.slash("ask", {
        question: "Kapan Putin mendarat di Pyongyang?",
        in: collection?.value ?? "",
      })
    ).final();
    expect(answer.words).toContain("Putin mendarat di Pyongyang pada Rabu (19/6/2024) dini hari");
    const dated = await (
      await stage.ben.slash("ask", {
        question: "Who leads the Jakarta to Bandung train company?",
        until: "2022",
      })
    ).final();
    expect(dated.words).toContain("until 31 Dec 2022");
  });

  it.each([
    [{ in: "nirwana" }, "“nirwana”"],
    [{ since: "kapan-kapan" }, "“kapan-kapan”"],
    [{ since: "2025", until: "2024" }, "2025 – 2024"],
  ])("explains %j to the asker alone", async (options, detail) => {
    for (const person of [stage.ana, stage.ben]) {
      const reply = await person.slash("ask", { question: QUESTION, ...options });
      const explained = await reply.final();
      expect(explained.ephemeral).toBe(true);
      expect(explained.words).toContain(detail);
    }
  });

  it("answers privately, and shares what was answered when asked to", async () => {
    const answer = await (await stage.ana.slash("ask", { question: QUESTION, private: true })).final();
    expect(answer.ephemeral).toBe(true);
    expect(buttons(answer)).toContain("Bagikan ke kanal");
    expect(buttons(answer)).not.toContain("Buka utas");
    const before = stage.team.channel("research").messages().length;
    const told = await (await stage.ana.click(answer, "Bagikan ke kanal")).final();
    expect(told.ephemeral).toBe(true);
    const shared = stage.team.channel("research").messages().slice(before);
    expect(shared).toHaveLength(1);
    expect(shared[0]?.words).toContain("Rabu (19/6) malam");
    expect(shared[0]?.words).not.toContain("Ana");
    // Its buttons are everybody's.
    const [message] = shared;
    if (message === undefined) return;
    expect((await (await stage.ben.click(message, "Lainnya")).final()).ephemeral).toBe(true);
  });
});

describe("Share to channel", () => {
  it("posts once though it is pressed twice at once", async () => {
    const answer = await (await stage.ben.slash("ask", { question: QUESTION, private: true })).final();
    const before = stage.team.channel("research").messages().length;
    const presses = [1, 2].map(async () => (await stage.ben.click(answer, "Share to channel")).final());
    const told = (await Promise.all(presses)).map(({ words }) => words);
    expect(told).toContainEqual(expect.stringContaining("still being answered"));
    expect(stage.team.channel("research").messages()).toHaveLength(before + 1);
  });
});

describe("under an answer", () => {
  it("Context shows a quote between its neighbours, and ◀ ▶ read the whole article", async () => {
    const answer = await (await stage.ben.slash("ask", { question: QUESTION })).final();
    const context = await (await stage.ben.click(answer, "Context [1]")).final();
    expect(context.ephemeral).toBe(true);
    expect(context.words).toContain("still says this");
    let page = await (await stage.ben.click(context, "Read the article")).final();
    expect(page.ephemeral).toBe(true);
    const read = [page.words];
    while (buttons(page).includes("Next")) {
      page = await (await stage.ben.click(page, "Next")).final();
      read.push(page.words);
    }
    expect(read.join("\n")).toMatch(/16 Juni 1994|ancaman keamanan nontradisional/);
    while (buttons(page).includes("Back")) page = await (await stage.ben.click(page, "Back")).final();
    expect(page.ephemeral).toBe(true);
  });

  it("More shows passages that are not quoted yet, page by page", async () => {
    const answer = await (await stage.ana.slash("ask", { question: QUESTION })).final();
    const more = await (await stage.ana.click(answer, "Lainnya")).final();
    expect(more.ephemeral).toBe(true);
    expect(more.words).toContain("halaman 1 dari");
    expect(more.words).not.toContain("Rabu (19/6) malam");
    const second = await (await stage.ana.click(more, "Berikutnya")).final();
    expect(second.words).toContain("halaman 2 dari");
    expect((await (await stage.ana.click(second, "Sebelumnya")).final()).words).toContain("halaman 1 dari");
  });

  it("Ask a follow-up answers in the channel, and says how it was understood", async () => {
    const answer = await (await stage.ana.slash("ask", { question: QUESTION })).final();
    const form = await (await stage.ana.click(answer, "Tanya lanjutan")).modal();
    const followed = await (
      await stage.ana.submit(form, { question: "dan dia datang atas undangan siapa?" })
    ).final();
    expect(followed.ephemeral).toBe(false);
    expect(followed.words).toContain("Putin datang atas undangan siapa? (di Hanoi)");
    expect(followed.words).toContain("Nguyen Phu Trong");
  });

  it("Ask a follow-up of a private answer stays private", async () => {
    const answer = await (await stage.ben.slash("ask", { question: QUESTION, private: true })).final();
    const form = await (await stage.ben.click(answer, "Ask a follow-up")).modal();
    const followed = await (
      await stage.ben.submit(form, { question: "who met him at the airport?" })
    ).final();
    expect(followed.ephemeral).toBe(true);
    expect(followed.words).toContain("who met Putin at the airport?");
  });

  it("Open thread opens one that is named after the question and begins with the answer", async () => {
    const answer = await (await stage.ben.slash("ask", { question: QUESTION })).final();
    const opened = await (await stage.ben.click(answer, "Open thread")).final();
    expect(opened.ephemeral).toBe(true);
    const thread = stage.team.channel("research").threads().at(-1);
    if (thread === undefined) throw new Error("There is no thread.");
    expect(thread.name).toBe(QUESTION);
    const first = await thread.until(() => true);
    expect(first.words).toContain("plain messages in a thread do not reach me");
    expect(first.words).toContain("Rabu (19/6) malam");
    // There, a question goes on without a reply.
    const said = await stage.ana.say("@Kutip dan berapa lama dia di sana?", { channel: thread });
    expect((await said.answer()).words).toContain("berapa lama Putin di Hanoi?");
    const again = await (
      await stage.ben.slash("ask", { question: "who signed it?" }, { channel: thread })
    ).final();
    expect(again.words).toContain("asked as: who signed it? (");
  });
});

describe("a mention", () => {
  it("in a channel stands alone, and a reply to an answer goes on from it", async () => {
    const said = await stage.ana.say(`@Kutip ${QUESTION}`);
    const answer = await said.answer();
    expect(answer.words).toContain("Rabu (19/6) malam");
    const alone = await (await stage.ben.say("@Kutip dan kapan dia pulang?")).answer();
    expect(alone.words).not.toContain("ditanyakan sebagai");
    const reply = await (await stage.ana.say("@Kutip dan kapan dia pulang?", { replyTo: answer })).answer();
    expect(reply.words).toContain("ditanyakan sebagai: kapan Putin pulang? (di Hanoi)");
  });

  it("in direct messages goes on from the question before", async () => {
    await (await stage.ben.say("Who is the president of Vietnam?", { channel: stage.ben.dm })).answer();
    const followed = await (
      await stage.ben.say("when did he take office?", { channel: stage.ben.dm })
    ).answer();
    expect(followed.words).toContain("(president of Vietnam)");
    const other = await (await stage.ben.say("How fast is Whoosh?", { channel: stage.ben.dm })).answer();
    expect(other.words).not.toContain("asked as");
    expect(other.words).toContain("350");
  });
});

describe("/search", () => {
  it("shows passages page by page, to those who turn them alone", async () => {
    const found = await (await stage.ben.slash("search", { query: "kereta cepat Whoosh" })).final();
    expect(found.ephemeral).toBe(false);
    expect(found.words).toContain("page 1 of");
    const first = found.words;
    const second = await (await stage.ana.click(found, "Next")).final();
    expect(second.ephemeral).toBe(true);
    expect(second.words).toContain("halaman 2 dari");
    expect(found.words).toBe(first);
    const third = await (await stage.ana.click(second, "Sebelumnya")).final();
    expect(third.words).toContain("halaman 1 dari");
  });

  it("says when nothing fits", async () => {
    const none = await (await stage.ana.slash("search", { query: "zzzqq", until: "1990" })).final();
    expect(none.words).toContain("Tidak ada penggalan yang cocok");
  });
});

describe("/cite", () => {
  it("reopens a citation, however its id was copied", async () => {
    const answer = await stage.engine.ask(QUESTION);
    const id = answer.kind === "found" ? (answer.quotes[0]?.id ?? "") : "";
    for (const typed of [id, `\`${id.toUpperCase()}\``, ` [${id}] `]) {
      const cited = await (await stage.ana.slash("cite", { id: typed })).final();
      expect(cited.words).toContain("Berkasnya masih memuat ini");
      expect(cited.words).toContain(id);
    }
  });

  it("explains an id that nothing has to the asker alone", async () => {
    const unknown = await (await stage.ben.slash("cite", { id: "zzzzz" })).final();
    expect(unknown.ephemeral).toBe(true);
    expect(unknown.words).toMatch(/citation/i);
  });
});

describe("/articles", () => {
  it("lists the newest first, page by page, and opens one", async () => {
    const list = await (await stage.ana.slash("articles")).final();
    expect(list.ephemeral).toBe(true);
    expect(list.words).toContain("halaman 1 dari 3");
    expect(list.words.indexOf("26 Okt 2025")).toBeLessThan(list.words.indexOf("5 Des 2024"));
    await (await stage.ana.click(list, "Berikutnya")).final();
    expect(list.words).toContain("halaman 2 dari 3");
    await (await stage.ana.click(list, "Sebelumnya")).final();
    const card = await (await stage.ana.choose(list, "Pakta Rusia–Korea Utara Resmi Berlaku")).final();
    expect(card.words).toContain("Perjanjian Kemitraan Strategis Komprehensif");
    const page = await (await stage.ana.click(card, "Baca artikelnya")).final();
    expect(page.words).toContain("mulai berlaku pada Rabu (4/12/2024)");
  });

  it("shows one article that was found by its title, and lists a collection", async () => {
    const [choice] = await stage.ben.type("articles", "show", "borobudru");
    const card = await (await stage.ben.slash("articles", { show: choice?.value ?? "" })).final();
    expect(card.words).toContain("did not survive its own announcement");
    const list = await (await stage.ben.slash("articles", { in: "ekonomi", since: "2024" })).final();
    expect(list.words).toContain("Whoosh turns one");
    expect(list.words).not.toContain("QRIS");
  });
});

describe("/status", () => {
  it("tells what may be asked about, to the asker alone and without paths of this machine", async () => {
    for (const person of [stage.ana, stage.ben]) {
      const status = await (await person.slash("status")).final();
      expect(status.ephemeral).toBe(true);
      expect(status.words).toContain("23");
      expect(status.words).toContain("diplomasi/");
      expect(status.words).not.toContain(stage.library);
      expect(status.words).not.toContain(stage.articles);
    }
  });
});

describe("Find evidence", () => {
  it("tells the asker what the articles say about a message, and shares it", async () => {
    const message = await stage.ben.say(
      "**Marapi** meletus pada 3 Desember 2023! Jumlah korban meninggal akibat erupsi Gunung Marapi menjadi 42 orang.",
    );
    const report = await (await stage.ana.contextMenu("Find evidence", message)).final();
    expect(report.ephemeral).toBe(true);
    expect(report.words).toContain("“42 orang”");
    expect(report.words).toContain("24 orang");
    const before = stage.team.channel("research").messages().length;
    await (await stage.ana.click(report, "Bagikan ke kanal")).final();
    const [shared] = stage.team.channel("research").messages().slice(before);
    expect(shared?.ephemeral).toBe(false);
    expect(shared?.words).toContain("24 orang");
    expect(shared === undefined ? [] : buttons(shared)).not.toContain("Bagikan ke kanal");
  });

  it("speaks English to those who do", async () => {
    const message = await stage.ana.say("Trade between Russia and Vietnam was worth US$36 billion in 2023.");
    const report = await (await stage.ben.contextMenu("Find evidence", message)).final();
    expect(report.words).toContain("Differs on the amount");
    expect(report.words).toContain("US$3.6 billion");
  });

  it("explains a message without words", async () => {
    const message = await stage.ana.say("🎉🎉 <https://example.org>");
    const explained = await (await stage.ben.contextMenu("Find evidence", message)).final();
    expect(explained.ephemeral).toBe(true);
    expect(explained.words).toContain("no words in this message");
  });
});

describe("after a restart", () => {
  it("the buttons under old messages do what they did", async () => {
    const answer = await (await stage.ana.slash("ask", { question: QUESTION })).final();
    const secret = await (await stage.ben.slash("ask", { question: QUESTION, private: true })).final();
    const found = await (await stage.ben.slash("search", { query: "Whoosh" })).final();
    const list = await (await stage.ana.slash("articles")).final();
    await stage.restart();
    const context = await (await stage.ana.click(answer, "Konteks [1]")).final();
    expect(context.words).toContain("Berkasnya masih memuat ini");
    expect((await (await stage.ana.click(answer, "Lainnya")).final()).words).toContain("halaman 1 dari");
    const form = await (await stage.ana.click(answer, "Tanya lanjutan")).modal();
    const followed = await (await stage.ana.submit(form, { question: "dan kapan dia pulang?" })).final();
    expect(followed.words).toContain("ditanyakan sebagai: kapan Putin pulang? (di Hanoi)");
    await (await stage.ana.click(answer, "Buka utas")).final();
    expect((await (await stage.ben.click(found, "Next")).final()).words).toContain("page 2 of");
    await (await stage.ana.click(list, "Berikutnya")).final();
    expect(list.words).toContain("halaman 2 dari 3");
    const before = stage.team.channel("research").messages().length;
    await (await stage.ben.click(secret, "Share to channel")).final();
    expect(stage.team.channel("research").messages()).toHaveLength(before + 1);
  });
});
