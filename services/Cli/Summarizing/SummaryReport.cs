using System.Globalization;

using Claims.ClauseModel.Policies;
using Claims.Contracts;
using Claims.Summaries;

using Spectre.Console;

namespace Claims.Cli.Summarizing;

/// <summary>A summary for a reader at a terminal: what was read, then each sentence with its place, its weight for each clause and what it names.</summary>
internal static class SummaryReport
{
    /// <summary>Clauses shown for a sentence.</summary>
    private const int MostClauses = 3;

    /// <summary>Least share of a clause's attention that is worth a word.</summary>
    private const double LeastShare = 0.0005;

    public static void Write(IAnsiConsole console, Claim claim, Policy policy, Summary summary)
    {
        var (pages, sentences) = (summary.Documents.Sum(document => document.Pages), summary.Documents.Sum(document => document.Sentences));
        console.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"[bold]claim {claim.Key.Number}[/] under {policy.Id} {policy.Version}: {summary.Sentences.Count} of {sentences:N0} sentences from {summary.Documents.Count} documents, {pages:N0} pages");
        console.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"[grey]{summary.Method} {summary.Version}; together they get {summary.Sentences.Sum(sentence => sentence.Weight):P0} of the attention[/]");
        if (summary.Sentences.Count == 0)
        {
            console.WriteLine("the claim comes with no documents");
            return;
        }

        WriteClauses(console, policy, summary);
        foreach (var sentence in summary.Sentences)
        {
            var document = summary.Documents[sentence.Document];
            console.WriteLine();
            console.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"[bold]{sentence.Id}[/] [grey]{Place(document, sentence)}, weight {sentence.Weight:0.0000}[/]");
            console.Write(new Padder(new Text(Flat(sentence.Text)), new Padding(3, 0, 0, 0)));
            console.Write(new Padder(new Markup($"[grey]{Markup.Escape(Clauses(sentence))}[/]"), new Padding(3, 0, 0, 0)));
            if (sentence.Concepts.Count > 0)
            {
                console.Write(new Padder(new Markup(string.Join("[grey] · [/]", sentence.Concepts.Select(Concept))), new Padding(3, 0, 0, 0)));
            }
        }
    }

    private static void WriteClauses(IAnsiConsole console, Policy policy, Summary summary)
    {
        var ids = summary.Sentences[0].Clauses.Select(clause => clause.ClauseId).ToHashSet();
        console.WriteLine();
        foreach (var clause in policy.Clauses.Where(clause => ids.Contains(clause.Id)))
        {
            var grid = new Grid().AddColumn(new GridColumn().NoWrap().PadRight(2)).AddColumn();
            console.Write(grid.AddRow(new Markup($"[bold]{Markup.Escape(clause.Id)}[/]"), new Text(Flat(clause.Text))));
        }
    }

    private static string Place(SummarisedDocument document, SummarySentence sentence) => string.Create(
        CultureInfo.InvariantCulture, $"{document.Kind} {document.Sequence}{(document.Date is { } day ? $" of {day:yyyy-MM-dd}" : "")}, page {sentence.Page}, at {sentence.Start}");

    private static string Clauses(SummarySentence sentence)
    {
        var shares = sentence.Clauses.Where(clause => clause.Weight >= LeastShare).Take(MostClauses).Select(clause => string.Create(CultureInfo.InvariantCulture, $"{clause.ClauseId} {clause.Weight:0.000}")).ToList();
        return shares.Count > 0 ? $"clauses {string.Join(", ", shares)}" : "for the claim itself";
    }

    private static string Concept(Concept concept)
    {
        var colour = concept.Assertion switch { Assertion.Present => "green", Assertion.Negated => "red", _ => "yellow" };
        var how = concept.Assertion switch
        {
            Assertion.Present => "", Assertion.Negated => "no ", Assertion.Historical => "past ", Assertion.Hypothetical => "possible ", _ => "another person's ",
        };
        var code = concept.Code is null ? "" : $" ({concept.Code})";
        return $"[{colour}]{Markup.Escape(how + concept.Normal + code)}[/]";
    }

    /// <summary>On one line, as a terminal wraps for itself.</summary>
    private static string Flat(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
