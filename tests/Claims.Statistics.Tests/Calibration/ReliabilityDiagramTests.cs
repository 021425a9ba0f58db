using Claims.Statistics.Calibration;
using Claims.Statistics.Tests.Golden;

namespace Claims.Statistics.Tests.Calibration;

public class ReliabilityDiagramTests
{
    private const int Bins = 10;

    private static GoldenCalibration Golden => GoldenMetrics.Values.Calibration;

    [Fact]
    public void Bins_of_equal_width_equal_scikit_learn() => Same(Golden.EqualWidth, ReliabilityDiagram.EqualWidth(Golden.Probabilities, Golden.Labels, Bins));

    [Fact]
    public void Bins_of_equal_mass_equal_scikit_learn() => Same(Golden.EqualMass, ReliabilityDiagram.EqualMass(Golden.Probabilities, Golden.Labels, Bins));

    [Fact]
    public void The_calibration_error_is_the_mean_over_bins()
    {
        Assert.Equal(Golden.EqualWidth.Error, CalibrationError.EqualWidth(Golden.Probabilities, Golden.Labels, Bins)!.Value, 12);
        Assert.Equal(Golden.EqualMass.Error, CalibrationError.EqualMass(Golden.Probabilities, Golden.Labels, Bins)!.Value, 12);
    }

    [Fact]
    public void Every_observed_share_has_its_Wilson_interval()
    {
        var bin = Assert.Single(ReliabilityDiagram.EqualWidth([0.31, 0.32, 0.33, 0.34], [true, false, false, false], Bins));

        Assert.Equal(WilsonInterval.Around(0.25, 4), bin.Observed);
        Assert.Equal((0.3, 0.4, 4), (bin.Low, bin.High, bin.N));
    }

    [Fact]
    public void Probabilities_that_all_tie_share_a_bin() => Assert.Equal(3, Assert.Single(ReliabilityDiagram.EqualMass([0.2, 0.2, 0.2], [true, false, false], Bins)).N);

    [Fact]
    public void No_cases_give_no_bins()
    {
        Assert.Empty(ReliabilityDiagram.EqualWidth([], [], Bins));
        Assert.Empty(ReliabilityDiagram.EqualMass([], [], Bins));
    }

    private static void Same(GoldenBins golden, IReadOnlyList<ReliabilityBin> bins)
    {
        Assert.Equal(golden.Counts, bins.Select(bin => bin.N));
        Assert.Equal(golden.Predicted, bins.Select(bin => bin.MeanPredicted), (a, b) => Math.Abs(a - b) < 1e-12);
        Assert.Equal(golden.Observed, bins.Select(bin => bin.Observed.Value), (a, b) => Math.Abs(a - b) < 1e-12);
    }
}
