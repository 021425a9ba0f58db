using Claims.Fraud.Volume;

using FsCheck;
using FsCheck.Fluent;

namespace Claims.Fraud.Tests.Volume;

public sealed class VolumeLevelTests
{
    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 8)]
    [InlineData(7, 24)]
    [InlineData(-3, 0)]
    public void A_level_is_an_eighth_of_a_doubling(double volume, int level) => Assert.Equal(level, VolumeLevel.Of(volume));

    [Fact]
    public void Small_whole_numbers_have_levels_of_their_own() =>
        Assert.Equal(16, Enumerable.Range(0, 16).Select(volume => VolumeLevel.Of(volume)).Distinct().Count());

    [Fact]
    public void The_upper_edge_is_never_below_the_volume_and_at_most_a_step_above() =>
        Check.QuickThrowOnFailure(Prop.ForAll(Gen.Choose(0, 100_000_000).ToArbitrary(), volume =>
        {
            var edge = VolumeLevel.UpperEdge(VolumeLevel.Of(volume));
            return edge >= volume && edge + 1 <= (volume + 1) * Math.Pow(2, 1.0 / VolumeLevel.StepsPerDoubling) * (1 + 1e-9);
        }));
}
