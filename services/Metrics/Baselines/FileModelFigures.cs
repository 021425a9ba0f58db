using Claims.Contracts;
using Claims.Tracking.Baselines;

using MassTransit;

namespace Claims.Metrics.Baselines;

/// <summary>Keeps what a model was found to do before it went to work: its first baseline. A model that says nothing of itself gets that of its first windows.</summary>
public sealed class FileModelFigures(IBaselineStore store, TimeProvider clock) : IConsumer<ModelPutToUse>
{
    public Task Consume(ConsumeContext<ModelPutToUse> context)
    {
        var model = context.Message;
        return model.Figures.Count == 0 ? Task.CompletedTask : store.AddAsync(
            new BaselineFact
            {
                Subject = model.Subject,
                ModelHash = model.ModelHash,
                Source = BaselineSource.Model,
                Figures = model.Figures,
                SaidBy = model.TrainedOn,
                SaidAt = model.PutToUseAt,
                KnownAt = clock.GetUtcNow(),
            },
            within: null,
            context.CancellationToken);
    }
}
