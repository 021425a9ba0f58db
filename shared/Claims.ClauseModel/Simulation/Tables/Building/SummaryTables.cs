using System.Text;

using Claims.ClauseModel.Simulation.Distributions;

namespace Claims.ClauseModel.Simulation.Tables.Building;

/// <summary>
/// Makes the table files that claims are simulated from out of the public data: sums over many people only, see <see cref="SmallCells"/>. The same data gives
/// the same bytes.
/// </summary>
public static class SummaryTables
{
    private const string RowForm = "# table;key;claims whose value is told under the next wider key;value=claims,...";

    private const string AmountForm = "# what for;group;claims;median in US dollars;standard deviation of the logarithm";

    private const string Medicare = "# CMS 2008-2010 DE-SynPUF sample 1, inpatient claims. Cells of fewer than 11 people are suppressed.";

    private const string Synthea = "# Synthea sample of SMART Health IT (Apache-2.0). Cells of fewer than 11 people are suppressed.";

    /// <param name="medicareDirectory">Folder of DE-SynPUF, or null to leave its tables out.</param>
    /// <param name="syntheaDirectory">Folder of Synthea's NDJSON, or null to leave its tables out.</param>
    /// <returns>Text of each file by its name.</returns>
    /// <exception cref="FileNotFoundException">A folder is given and lacks a file.</exception>
    public static IReadOnlyDictionary<string, string> Build(string? medicareDirectory, string? syntheaDirectory)
    {
        var files = new Dictionary<string, string>(StringComparer.Ordinal);
        if (medicareDirectory is not null)
        {
            var stays = MedicareFiles.Read(medicareDirectory);
            files[TableNames.Inpatient] = Text(Medicare, RowForm, MedicareTables.Rows(stays));
            files[TableNames.InpatientAmounts] = Text(Medicare, AmountForm, MedicareTables.Amounts(stays));
        }

        if (syntheaDirectory is not null)
        {
            var claims = SyntheaFiles.Read(syntheaDirectory);
            files[TableNames.Encounters] = Text(Synthea, RowForm, SyntheaTables.Rows(claims));
            files[TableNames.EncounterAmounts] = Text(Synthea, AmountForm, SyntheaTables.Amounts(claims));
        }

        return files;
    }

    private static string Text(string source, string form, IEnumerable<object> rows)
    {
        var text = new StringBuilder().Append(source).Append('\n').Append(form).Append('\n');
        foreach (var row in rows)
        {
            text.Append(row).Append('\n');
        }

        return text.ToString();
    }
}
