namespace Claims.Statistics.Tests;

public class EBenjaminiHochbergTests
{
    [Fact]
    public void One_hypothesis_is_rejected_at_one_over_the_level()
    {
        Assert.Equal([true], EBenjaminiHochberg.Reject([Math.Log(20)], 0.05));
        Assert.Equal([false], EBenjaminiHochberg.Reject([Math.Log(19.9)], 0.05));
    }

    [Fact]
    public void Company_of_other_large_values_lowers_the_bar()
    {
        // Four hypotheses at 0.05: one alone needs 80, two need 40 each, three 26.7 each.
        Assert.Equal([false, false, false, false], Reject(79.0, 1, 1, 1));
        Assert.Equal([true, true, false, false], Reject(79.0, 41, 1, 1));
        Assert.Equal([true, true, true, false], Reject(30.0, 27, 28, 1));
    }

    [Fact]
    public void None_are_rejected_among_none() => Assert.Empty(EBenjaminiHochberg.Reject([], 0.05));

    private static IReadOnlyList<bool> Reject(params double[] values) => EBenjaminiHochberg.Reject([.. values.Select(value => Math.Log(value))], 0.05);
}
