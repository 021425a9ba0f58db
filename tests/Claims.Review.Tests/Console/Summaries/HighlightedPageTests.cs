using Claims.Review.Console.Summaries;
using Claims.Summaries;

using FsCheck;
using FsCheck.Fluent;

namespace Claims.Review.Tests.Console.Summaries;

public sealed class HighlightedPageTests
{
    private const string Text = "One. Two.\n\fThree.";
    private static readonly SummarisedDocument Document = new(1, "letter", null, 2, 3, [new(0, 4, 0.1), new(5, 4, 0.4), new(11, 6, 0.2)]);

    [Fact]
    public void A_page_is_its_sentences_with_their_weights_and_what_lies_between()
    {
        Assert.Equal([("One.", 0.1), (" ", null), ("Two.", 0.4), ("\n", null)], HighlightedPage.Of(Text, Document, 1).Select(part => (part.Text, part.Weight)));
        Assert.Equal([("Three.", 0.2)], HighlightedPage.Of(Text, Document, 2).Select(part => (part.Text, (double?)part.Weight)));
        Assert.Equal("35", HighlightedPage.Heat(0.4, HighlightedPage.Heaviest(Document)));
    }

    [Fact]
    public void Pages_put_together_are_the_whole_document() => Prop.ForAll(
        ArbMap.Default.ArbFor<string[]>(),
        pages =>
        {
            string[] clean = [.. pages.Select(page => (page ?? "").Replace("\f", "", StringComparison.Ordinal))];
            var text = string.Join('\f', clean);
            var document = new SummarisedDocument(1, "letter", null, Math.Max(1, clean.Length), 0, []);
            return Enumerable.Range(1, Math.Max(1, clean.Length)).Select(page => string.Concat(HighlightedPage.Of(text, document, page).Select(part => part.Text))).SequenceEqual(clean.Length == 0 ? [""] : clean);
        }).QuickCheckThrowOnFailure();
}
