using System.CommandLine;
using System.Text;

using Claims.ClauseModel.Simulation.Tables.Building;

namespace Claims.Cli.Commands;

/// <summary><c>claims train tables</c>: the summary tables that <c>claims simulate</c> draws from, out of the public data.</summary>
internal static class TrainTables
{
    public static Command Create()
    {
        var medicare = new Option<string?>("--medicare") { Description = "folder of CMS DE-SynPUF: inpatient claims and beneficiaries (CSV, gzip or not)" };
        var synthea = new Option<string?>("--synthea") { Description = "folder of Synthea's Claim and Patient resources (NDJSON, gzip or not)" };
        var directory = new Option<string>("--out") { Description = "folder to write the tables to", Required = true };
        var command = new Command("tables", "How common codes, ages, sexes, dates and charges are; nothing that fewer than 11 people have in common")
        {
            medicare, synthea, directory,
        };
        command.Validators.Add(result =>
        {
            if (result.GetValue(medicare) is null && result.GetValue(synthea) is null)
            {
                result.AddError("Name at least one of --medicare and --synthea.");
            }
        });
        command.SetAction(async (parsed, cancellation) =>
        {
            var folder = Directory.CreateDirectory(parsed.GetValue(directory)!);
            foreach (var (name, text) in SummaryTables.Build(parsed.GetValue(medicare), parsed.GetValue(synthea)))
            {
                await File.WriteAllTextAsync(Path.Combine(folder.FullName, name), text, new UTF8Encoding(false), cancellation);
                Console.WriteLine($"{Path.Combine(folder.FullName, name)} {text.Length:N0} bytes");
            }

            return 0;
        });
        return command;
    }
}
