using Claims.ClauseModel.Simulation.Distributions;
using Claims.ClauseModel.Simulation.Tables.Building;
using Claims.Testing;

namespace Claims.ClauseModel.Tests.Simulation.Tables.Building;

public class SummaryTablesTests
{
    [Fact]
    public void The_shipped_tables_are_what_the_public_data_gives()
    {
        var built = SummaryTables.Build(PublicData.Path("medicare-inpatient"), PublicData.Path("fhir/synthea"));

        Assert.Equal(TableSet.Shipped(), built);
    }

    [Fact]
    public void Building_twice_gives_the_same_text()
    {
        var folder = PublicData.Path("fhir/synthea");

        Assert.Equal(SummaryTables.Build(null, folder), SummaryTables.Build(null, folder));
    }

    [Fact]
    public void A_folder_without_the_files_is_refused_by_name()
    {
        var folder = Directory.CreateTempSubdirectory("tables");

        var error = Assert.Throws<FileNotFoundException>(() => SummaryTables.Build(folder.FullName, null));

        Assert.Contains("*Beneficiary_Summary*.csv", error.Message, StringComparison.Ordinal);
        folder.Delete();
    }

    [Fact]
    public void Shipped_tables_are_small_and_tell_nothing_of_fewer_than_eleven_claims()
    {
        var shipped = TableSet.Shipped();

        Assert.InRange(shipped.Values.Sum(text => text.Length), 100_000, 270_000);
        Assert.All(Rows(shipped), row => Assert.All(row.Cells, cell => Assert.True(cell.Claims >= SmallCells.FewestPeople, row.ToString())));
        Assert.All(Rows(shipped), row => Assert.False(row.Rest is > 0 and < SmallCells.FewestPeople, row.ToString()));
        Assert.All(
            TableSet.Amounts(shipped[TableNames.InpatientAmounts]).Concat(TableSet.Amounts(shipped[TableNames.EncounterAmounts])),
            amount => Assert.True(amount.Claims >= SmallCells.FewestPeople, amount.ToString()));
    }

    private static IEnumerable<BackOffRow> Rows(IReadOnlyDictionary<string, string> files) =>
        new[] { TableNames.Inpatient, TableNames.Encounters }.SelectMany(file => TableSet.BackOffTables(files[file]).Values).SelectMany(table => table.Rows);
}
