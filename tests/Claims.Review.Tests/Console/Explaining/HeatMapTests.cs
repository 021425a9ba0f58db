using Claims.Contracts;
using Claims.Review.Console.Explaining;

namespace Claims.Review.Tests.Console.Explaining;

public sealed class HeatMapTests
{
    private static readonly string[] Policy = ["1.1", "4.2", "4.10"];

    [Fact]
    public void Columns_are_the_clauses_that_matter_in_the_policys_order_and_those_it_lacks_after_them()
    {
        var map = Of(HeatMapMethod.Gradient);

        Assert.Equal(["4.2", "4.10", "9.9"], map.Columns.Select(column => column.ClauseId));
        Assert.Equal([null, 1, 2], map.Rows.Select(row => row.LineNumber));
    }

    [Fact]
    public void Attention_is_shown_on_average_with_what_goes_to_no_clause_or_by_one_head()
    {
        var average = Of(HeatMapMethod.Attention);
        var second = Of(HeatMapMethod.Attention, head: 1);

        Assert.Equal([[0.2, null, null, 0.7], [0.8, null, 0.05, 0.1], [null, 0.6, null, 0.4]], Values(average));
        Assert.Equal(HeatMapColumnKind.NoClause, average.Columns[^1].Kind);
        Assert.Equal([[0.3, null, null], [1.0, null, 0.05], [null, 0.6, null]], Values(second));
        Assert.Equal(2, HeatMap.Heads(Explanations.Of()));
    }

    [Fact]
    public void Gradient_has_signs_and_no_heads()
    {
        var map = Of(HeatMapMethod.Gradient, head: 1);

        Assert.Null(map.Head);
        Assert.Equal([[0.1, null, null], [1.5, null, -0.3], [null, 0.02, null]], Values(map));
        Assert.Equal(0.2, map.Rows[1].Cells[2].Intensity, 12);
    }

    [Fact]
    public void Leave_one_out_is_the_same_on_every_line_and_says_what_each_line_does()
    {
        var map = Of(HeatMapMethod.LeaveOneOut);

        Assert.Equal([[0.6, 0.01, -0.1, null], [0.6, 0.01, -0.1, 0.5], [0.6, 0.01, -0.1, -0.05]], Values(map));
        Assert.Equal(HeatMapColumnKind.WholeLine, map.Columns[^1].Kind);
    }

    [Fact]
    public void The_largest_number_has_full_intensity_and_what_is_left_out_none()
    {
        var cells = Of(HeatMapMethod.Attention).Rows.SelectMany(row => row.Cells).ToList();

        Assert.Equal(1, cells.Single(cell => cell.Value == 0.8).Intensity);
        Assert.All(cells.Where(cell => cell.Value is null), cell => Assert.Equal(0, cell.Intensity));
    }

    [Fact]
    public void A_cell_is_marked_by_the_worst_of_its_conditions_and_the_foremost_is_a_broken_one()
    {
        var map = Of(HeatMapMethod.Attention);

        Assert.Equal(HeatMapMark.Broken, map.Rows[1].Cells[0].Mark);
        Assert.Equal(HeatMapMark.Unknown, map.Rows[2].Cells[1].Mark);
        Assert.Equal(HeatMapMark.None, map.Rows[0].Cells[0].Mark);
        Assert.Equal(map.Rows[1].Cells[0], map.Foremost);
    }

    [Fact]
    public void An_explanation_without_clauses_has_a_map_without_numbers()
    {
        var explanation = Explanations.Of() with { Lines = [new ExplainedLine { NullWeight = 1, Unexplained = 0, LeaveOneOut = 0, Clauses = [] }] };

        var map = HeatMap.Of(explanation, HeatMapMethod.Gradient, null, Policy);

        Assert.Empty(map.Columns);
        Assert.Null(map.Foremost);
        Assert.Equal(0, HeatMap.Heads(explanation));
    }

    private static HeatMap Of(HeatMapMethod method, int? head = null) => HeatMap.Of(Explanations.Of(), method, head, Policy);

    private static IEnumerable<IEnumerable<double?>> Values(HeatMap map) => map.Rows.Select(row => row.Cells.Select(cell => cell.Value));
}
