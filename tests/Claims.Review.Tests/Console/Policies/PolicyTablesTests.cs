using Claims.Review.Console.Policies;

namespace Claims.Review.Tests.Console.Policies;

public sealed class PolicyTablesTests
{
    [Fact]
    public void A_clause_stands_with_what_was_read_of_it_and_how_often_cases_speak_of_it()
    {
        ClauseUse[] uses =
        [
            new() { Version = "1", ClauseId = "", Cases = 50, Attended = 0, Broken = 0 },
            new() { Version = "1", ClauseId = "1.1", Cases = 20, Attended = 10, Broken = 5 },
            new() { Version = "0", ClauseId = "1.1", Cases = 99, Attended = 99, Broken = 99 },
        ];

        var row = Assert.Single(PolicyTables.Clauses(Documents.Of().Policy!, uses).Rows);

        Assert.Equal(["1.1", "limit", "At most 2 units on a line.", "services E0100–E0118", "at most 2 units on a line", "10 (20.0 %)", "5 (10.0 %)"], row);
        Assert.Equal("no case counted yet", PolicyTables.Clauses(Documents.Of().Policy!, []).Rows[0][5]);
    }
}
