using Claims.ClauseModel.Serving;
using Claims.Contracts;
using Claims.Scoring.Models;

namespace Claims.Scoring.Tests.Models;

public class ModelRecordTests
{
    [Fact]
    public void The_shipped_model_says_what_production_can_be_held_against()
    {
        var record = ModelRecord.Of(ModelFolder.ReadManifest(ShippedModel.Folder));

        Assert.Contains("simulated claims", record.TrainedOn, StringComparison.Ordinal);
        Assert.Contains(record.Figures, figure => figure is { Measure: "rocAuc", Value: > 0.9 and < 1 } && figure.Low < figure.Value && figure.Value < figure.High);
        Assert.DoesNotContain(record.Figures, figure => figure.Measure == "calibrationError");
    }

    [Fact]
    public void Records_say_the_same_only_where_all_figures_are_the_same()
    {
        var record = new ModelRecord("words", [new MeasuredFigure("brier", 0.25, 0.125, 0.5)]);

        Assert.True(record.Says(new ModelRecord("words", [.. record.Figures])));
        Assert.False(record.Says(record with { Figures = [record.Figures[0] with { High = 0.75 }] }));
    }
}
