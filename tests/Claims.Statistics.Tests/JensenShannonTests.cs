namespace Claims.Statistics.Tests;

public class JensenShannonTests
{
    [Fact]
    public void It_is_0_for_equal_and_1_for_disjoint_distributions()
    {
        Assert.Equal(0, JensenShannon.Divergence([0.2, 0.8], [0.2, 0.8]), 12);
        Assert.Equal(1, JensenShannon.Divergence([1, 0], [0, 1]), 12);
    }

    /// <summary>scipy.spatial.distance.jensenshannon([.1, .4, .5], [.3, .3, .4], base=2) ** 2 and scipy.stats.entropy([.1, .4, .5], base=2).</summary>
    [Fact]
    public void It_equals_SciPy()
    {
        Assert.Equal(0.046930300568985506, JensenShannon.Divergence([0.1, 0.4, 0.5], [0.3, 0.3, 0.4]), 12);
        Assert.Equal(1.3609640474436813, JensenShannon.Entropy([0.1, 0.4, 0.5]), 12);
    }

    [Fact]
    public void It_is_symmetric()
    {
        Assert.Equal(JensenShannon.Divergence([0.7, 0.3], [0.1, 0.9]), JensenShannon.Divergence([0.1, 0.9], [0.7, 0.3]), 15);
    }
}
