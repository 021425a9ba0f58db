using Claims.Statistics.Multiplicity;
using Claims.Statistics.Tests.Drift.Golden;

namespace Claims.Statistics.Tests.Multiplicity;

/// <summary>Against the definition in NumPy; Drift/Golden/make_drift.py made the values.</summary>
public class FalseDiscoveryTests
{
    [Fact]
    public void Benjamini_Hochberg_follows_its_definition() =>
        Assert.Equal(GoldenDrift.Values.Hochberg, FalseDiscovery.BenjaminiHochberg(GoldenDrift.Values.PValues), (x, y) => Math.Abs(x - y) < 1e-14);

    [Fact]
    public void Benjamini_Yekutieli_follows_its_definition() =>
        Assert.Equal(GoldenDrift.Values.Yekutieli, FalseDiscovery.BenjaminiYekutieli(GoldenDrift.Values.PValues), (x, y) => Math.Abs(x - y) < 1e-14);

    [Fact]
    public void One_alone_is_as_it_is_and_none_gives_none()
    {
        Assert.Equal([0.03], FalseDiscovery.BenjaminiYekutieli([0.03]));
        Assert.Empty(FalseDiscovery.BenjaminiHochberg([]));
    }
}
