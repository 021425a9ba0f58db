namespace Claims.Contracts.Tests;

public class ClaimKeyTests
{
    [Fact]
    public void Another_version_has_another_id_however_it_was_made()
    {
        var first = new ClaimKey("s", "n", 0);

        Assert.Equal(new ClaimKey("s", "n", 2).Id, (first with { Version = 2 }).Id);
        Assert.NotEqual(first.Id, (first with { Version = 2 }).Id);
    }

    [Fact]
    public void The_parts_cannot_run_into_each_other() => Assert.NotEqual(new ClaimKey("ab", "c", 1).Id, new ClaimKey("a", "bc", 1).Id);
}
