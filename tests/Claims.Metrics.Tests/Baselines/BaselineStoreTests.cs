using Claims.Contracts;
using Claims.Metrics.Baselines;
using Claims.Testing;
using Claims.Tracking.Baselines;
using Claims.Tracking.Figures;

using Microsoft.Extensions.DependencyInjection;

namespace Claims.Metrics.Tests.Baselines;

public sealed class BaselineStoreTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task An_operators_figure_goes_before_the_models_and_that_before_the_first_windows(bool postgres)
    {
        await using var metrics = await MetricsDatabase.NewAsync(postgres);
        var store = new BaselineStore(metrics.Database);

        await store.AddAsync(Said(BaselineSource.Operator, hour: 1, ("recall", 0.9)), null, default);
        await store.AddAsync(Said(BaselineSource.Model, hour: 2, ("recall", 0.8), ("brier", 0.1)), null, default);
        await store.AddAsync(Said(BaselineSource.FirstWindows, hour: 3, ("recall", 0.7), ("brier", 0.2), ("costPerClaim", 5), ("newerThanThis", 1)), null, default);

        var baseline = await store.FindAsync(PerformanceSubject.ClauseModel, "model", default);
        Assert.Equal(("model", BaselineSource.Operator), (baseline!.ModelHash, baseline.Source));
        Assert.Equal([(Measure.Recall, 0.9), (Measure.Brier, 0.1), (Measure.CostPerClaim, 5)], baseline.Figures.OrderBy(figure => figure.Key).Select(figure => (figure.Key, figure.Value.Value)));
        Assert.Null(await store.FindAsync(PerformanceSubject.Assessment, "model", default));
        Assert.Null(await store.FindAsync(PerformanceSubject.ClauseModel, "other", default));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task What_was_said_last_holds_however_late_the_rest_arrives(bool postgres)
    {
        await using var metrics = await MetricsDatabase.NewAsync(postgres);
        var store = new BaselineStore(metrics.Database);

        await store.AddAsync(Said(BaselineSource.Model, hour: 2, ("recall", 0.8)), null, default);
        await store.AddAsync(Said(BaselineSource.Model, hour: 1, ("recall", 0.7)), null, default);
        await store.AddAsync(Said(BaselineSource.Model, hour: 1, ("recall", 0.7)), null, default);

        Assert.Equal(0.8, (await store.FindAsync(PerformanceSubject.ClauseModel, "model", default))!.Figures[Measure.Recall].Value);
        Assert.Equal(2, (await store.FactsAsync(PerformanceSubject.ClauseModel, "model", default)).Count);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task What_is_taken_back_and_said_anew_is_three_facts_and_the_same_again_is_none(bool postgres)
    {
        await using var metrics = await MetricsDatabase.NewAsync(postgres);
        var store = new BaselineStore(metrics.Database);

        foreach (var (hour, recall) in new[] { (1, 0.7), (2, 0.7), (3, 0.8), (4, 0.7) })
        {
            await store.AddAsync(Said(BaselineSource.Operator, hour, ("recall", recall)), null, default);
        }

        Assert.Equal([0.7, 0.8, 0.7], (await store.FactsAsync(null, null, default)).Select(fact => fact.Figures[0].Value));
        Assert.Equal(0.7, (await store.FindAsync(PerformanceSubject.ClauseModel, "model", default))!.Figures[Measure.Recall].Value);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Two_who_say_the_same_at_once_add_one_fact(bool postgres)
    {
        await using var metrics = await MetricsDatabase.NewAsync(postgres);
        var store = new BaselineStore(metrics.Database);

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => store.AddAsync(Said(BaselineSource.Model, hour: 1, ("recall", 0.8)), null, default)));

        Assert.Single(await store.FactsAsync(null, null, default));
    }

    [Fact]
    public async Task A_models_figures_arrive_with_it_once_however_often_it_starts()
    {
        await using var metrics = await RunningServices.StartAsync([new MetricsModule()]);
        var said = new ModelPutToUse
        {
            Subject = PerformanceSubject.ClauseModel, ModelHash = "model", Figures = [new MeasuredFigure("rocAuc", 0.9, 0.8, 1)], TrainedOn = "claims", PutToUseAt = Some.Moment,
        };

        await metrics.PublishAsync(said, said with { PutToUseAt = Some.Moment.AddDays(1) }, said with { ModelHash = "silent", Figures = [] }, said with { ModelHash = "last" });

        var store = metrics.Services.GetRequiredService<IBaselineStore>();
        await Eventually.BecomesAsync(true, async () => await store.FindAsync(PerformanceSubject.ClauseModel, "last", default) is not null);
        Assert.Equal(["last", "model"], (await store.FactsAsync(null, null, default)).Select(fact => fact.ModelHash).Order());
        Assert.Equal(new BaselineFigure(0.9, 0.8, 1), (await store.FindAsync(PerformanceSubject.ClauseModel, "model", default))!.Figures[Measure.RocAuc]);
    }

    private static BaselineFact Said(BaselineSource source, int hour, params IReadOnlyList<(string Measure, double Value)> figures) => new()
    {
        Subject = PerformanceSubject.ClauseModel,
        ModelHash = "model",
        Source = source,
        Figures = [.. figures.Select(figure => new MeasuredFigure(figure.Measure, figure.Value, figure.Value - 0.05, figure.Value + 0.05))],
        SaidBy = "somebody",
        SaidAt = Some.Moment.AddHours(hour),
        KnownAt = Some.Moment.AddDays(1),
    };
}
