using Claims.Tracking.Windows;

namespace Claims.Tracking.Tests.Windows;

public class CellTests
{
    private static readonly Cell[] Cells =
    [
        .. from step in new[] { -600, -1, 0, 600 }
           from isPredicted in new[] { false, true }
           from review in new[] { 1, 20_000, Cell.Millionths }
           from truth in Enum.GetValues<Truth>()
           select new Cell(step, isPredicted, review, truth),
    ];

    [Fact]
    public void Its_key_holds_all_of_it() => Assert.All(Cells, cell => Assert.Equal(cell, Cell.OfKey(cell.Key)));

    [Fact]
    public void Cells_are_ordered_by_step_then_call_then_review_then_outcome() => Assert.Equal(Cells, Cells.Reverse().Order(Cell.ByRisk));
}
