using Claims.ClauseModel.Simulation.Tables.Building;

using FsCheck;
using FsCheck.Fluent;

namespace Claims.ClauseModel.Tests.Simulation.Tables.Building;

public class SmallCellsTests
{
    [Fact]
    public void A_cell_of_ten_people_is_not_told()
    {
        var rows = SmallCells.Count("t", [.. Seen("common", 11), .. Seen("rare", 10), .. Seen("as rare", 10)]).ToList();

        var row = Assert.Single(rows);
        Assert.Equal([("common", 11)], row.Cells);
        Assert.Equal(20, row.Rest);
    }

    [Fact]
    public void People_are_counted_and_not_their_claims()
    {
        var rows = SmallCells.Count("t", Enumerable.Range(0, 100).Select(_ => new Observation("one person", "often", ["narrow", "wide"])).ToList());

        Assert.Empty(rows);
    }

    [Fact]
    public void What_could_be_found_by_subtraction_takes_the_smallest_cell_with_it()
    {
        var row = SmallCells.Count("t", [.. Seen("common", 20), .. Seen("less", 12), .. Seen("rare", 3)]).First();

        Assert.Equal([("common", 20)], row.Cells);
        Assert.Equal(15, row.Rest);
    }

    [Fact]
    public void What_is_rare_under_each_narrow_key_is_told_under_the_wide_one()
    {
        var rows = SmallCells.Count("t", [.. Seen("code", 8, "first"), .. Seen("code", 9, "second")]).ToList();

        var row = Assert.Single(rows);
        Assert.Equal("wide", row.Key);
        Assert.Equal([("code", 17)], row.Cells);
    }

    /// <summary>Cell sizes are drawn anew for each of the runs, see FsCheck's default of 100.</summary>
    [Fact]
    public void No_told_cell_and_no_rest_has_fewer_people_than_eleven() => Prop.ForAll(
        ArbMap.Default.ArbFor<byte[]>(),
        sizes =>
        {
            var observations = sizes.SelectMany((size, i) => Seen($"v{i}", size % 40, $"k{i % 3}")).ToList();

            var rows = SmallCells.Count("t", observations).ToList();

            return rows.TrueForAll(row => row.Rest is 0 or >= SmallCells.FewestPeople && row.Cells.All(cell => cell.Claims >= SmallCells.FewestPeople))
                && rows.Sum(row => row.Cells.Sum(cell => cell.Claims)) <= observations.Count;
        }).QuickCheckThrowOnFailure();

    private static IEnumerable<Observation> Seen(string value, int people, string key = "narrow") =>
        Enumerable.Range(0, people).Select(i => new Observation($"{key}/{value}/{i}", value, [key, "wide"]));
}
