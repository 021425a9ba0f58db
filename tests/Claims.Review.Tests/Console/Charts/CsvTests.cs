using Claims.Review.Console.Charts;
using Claims.Tracking.Reporting;

namespace Claims.Review.Tests.Console.Charts;

public sealed class CsvTests
{
    [Fact]
    public void Cells_with_commas_quotes_and_ends_of_lines_are_quoted()
    {
        var table = FigureTable.Of("caption", ["a", "b"], [["one, two", "say \"no\""], ["x\ny", ""]]);

        Assert.Equal("a,b\r\n\"one, two\",\"say \"\"no\"\"\"\r\n\"x\ny\",\r\n", Csv.Of(table));
    }

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+1", "'+1")]
    [InlineData("-cmd", "'-cmd")]
    [InlineData("@sum", "'@sum")]
    [InlineData("-0.25", "-0.25")]
    [InlineData("0.5 [0.4, 0.6]", "\"0.5 [0.4, 0.6]\"")]
    public void A_cell_that_a_spreadsheet_would_run_is_text(string cell, string written) =>
        Assert.Equal($"a\r\n{written}\r\n", Csv.Of(FigureTable.Of("caption", ["a"], [[cell]])));
}
