using System.Globalization;

using Claims.Contracts;

using Spectre.Console;

using Route = Claims.Contracts.Route;

namespace Claims.Cli.Explaining;

/// <summary>Route, risk and reasons of a claim for a reader.</summary>
internal static class AssessmentReport
{
    public static void Write(IAnsiConsole console, Assessment assessment)
    {
        console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{Words(assessment.Route)}; risk {assessment.Risk:0.000}; claims like it are reviewed with probability {assessment.AuditProbability:0.###}"));
        if (assessment.Reasons.Count == 0)
        {
            console.WriteLine("nothing speaks against it");
            return;
        }

        var table = new Table().Border(TableBorder.Rounded).Title("what speaks against it, in log-odds; of each family the strongest counts")
            .AddColumns("reason", "log-odds", "line", "clause", "in words");
        foreach (var reason in assessment.Reasons)
        {
            table.AddRow(
                Markup.Escape(reason.Code),
                reason.Weight.ToString("0.00", CultureInfo.InvariantCulture),
                reason.LineNumber?.ToString(CultureInfo.InvariantCulture) ?? "",
                Markup.Escape(reason.ClauseId ?? ""),
                Markup.Escape(reason.Text));
        }

        console.Write(table);
    }

    private static string Words(Route route) => route switch
    {
        Route.Pay => "to be paid",
        Route.Review => "to be reviewed",
        _ => "drawn for the random audit",
    };
}
