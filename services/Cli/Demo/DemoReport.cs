using System.Globalization;

using Claims.Cli.Commands;
using Claims.Contracts;

using Spectre.Console;

using Route = Claims.Contracts.Route;

namespace Claims.Cli.Demo;

/// <summary>The flagged claims as a table, and what became of all others.</summary>
internal static class DemoReport
{
    private const int MostRows = 40;

    public static async Task WriteAsync(IAnsiConsole console, EmbeddedServices services, ClaimCounts counts, CancellationToken cancellation)
    {
        var flagged = await services.GetAsync<IReadOnlyList<ClaimAssessed>>($"assessments?flagged=true&size={MostRows}", cancellation);
        console.Write(Flagged(flagged));
        if (counts.Flagged > flagged.Count)
        {
            console.WriteLine($"… and {counts.Flagged - flagged.Count} more flagged claims: GET /assessments?flagged=true");
        }

        console.Write(Totals(counts));
        if (counts.RejectedByFault.Count > 0)
        {
            console.Write(Faults(counts));
        }
    }

    /// <summary>The demo's last line.</summary>
    public static string Summary(ClaimCounts counts) => string.Create(
        CultureInfo.InvariantCulture,
        $"received={counts.Received} accepted={counts.Accepted} rejected={counts.Rejected} scored={counts.Scored} assessed={counts.Assessed} flagged={counts.Flagged} lost={counts.Unfinished}");

    private static Table Flagged(IReadOnlyList<ClaimAssessed> flagged)
    {
        var table = new Table().Border(TableBorder.Rounded).Title("Flagged claims")
            .AddColumns("Claim", "Line", "Clause", "What is unusual");
        table.AddColumn(new TableColumn("p-value").RightAligned()).AddColumn("Route");
        foreach (var claim in flagged)
        {
            var reason = claim.Score.Reasons.Count > 0 ? claim.Score.Reasons[0] : null;
            table.AddRow(
                Markup.Escape(claim.Accepted.Claim.Key.Number),
                reason?.LineNumber?.ToString(CultureInfo.InvariantCulture) ?? "–",
                Markup.Escape(reason?.ClauseId is { } clause ? $"{claim.Score.PolicyId} {clause}" : claim.Score.PolicyId),
                Markup.Escape(reason?.Text ?? ""),
                claim.Score.PValue.ToString("0.0000", CultureInfo.InvariantCulture),
                claim.Assessment.Route switch { Route.Review => "[red]review[/]", Route.Audit => "[yellow]audit[/]", _ => "[green]pay[/]" });
        }

        return table;
    }

    private static Table Totals(ClaimCounts counts)
    {
        var table = new Table().Border(TableBorder.Rounded).Title("Claims")
            .AddColumns("received", "accepted", "rejected", "duplicate", "scored", "assessed", "ended", "flagged");
        long[] numbers = [counts.Received, counts.Accepted, counts.Rejected, counts.Duplicate, counts.Scored, counts.Assessed, counts.Ended, counts.Flagged];
        return table.AddRow([.. numbers.Select(number => number.ToString("N0", CultureInfo.InvariantCulture))]);
    }

    private static Table Faults(ClaimCounts counts)
    {
        var table = new Table().Border(TableBorder.Rounded).Title("Why claims were rejected").AddColumns("fault", "claims");
        foreach (var (code, count) in counts.RejectedByFault.OrderByDescending(fault => fault.Value))
        {
            table.AddRow(Markup.Escape(code), count.ToString("N0", CultureInfo.InvariantCulture));
        }

        return table;
    }
}
