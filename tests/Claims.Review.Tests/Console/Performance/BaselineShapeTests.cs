using Claims.Contracts;
using Claims.Review.Console.Performance;
using Claims.Testing;
using Claims.Tracking.Baselines;

namespace Claims.Review.Tests.Console.Performance;

public sealed class BaselineShapeTests
{
    [Fact]
    public void What_was_said_last_stands_first_with_who_said_it()
    {
        BaselineFact[] facts = [Fact("model", 0, BaselineSource.Model, "training"), Fact("model", 5, BaselineSource.Operator, "sue: March"), Fact("other", 9, BaselineSource.Operator, "sue")];

        var rows = BaselineShape.Table(BaselineShape.Of(facts, PerformanceSubject.Assessment, "model")).Rows;

        Assert.Equal(["2026-03-02 14:00", "sue: March", "set by an operator", "0.500 [0.400, 0.600]", "", "", ""], rows[0]);
        Assert.Equal(["training", "published with the model"], rows[1].Skip(1).Take(2));
        Assert.Equal(2, rows.Count);
    }

    private static BaselineFact Fact(string model, int hours, BaselineSource source, string by) => new()
    {
        Subject = PerformanceSubject.Assessment,
        ModelHash = model,
        Source = source,
        Figures = [new MeasuredFigure("precision", 0.5, 0.4, 0.6)],
        SaidBy = by,
        SaidAt = Some.Moment.AddHours(hours),
        KnownAt = Some.Moment,
    };
}
