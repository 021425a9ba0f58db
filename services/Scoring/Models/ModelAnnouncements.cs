using System.Threading.Channels;

using Claims.Contracts;

namespace Claims.Scoring.Models;

/// <summary>Models that were put to use, on their way to <see cref="AnnounceModels"/>. One that is loaded again as it was is not announced again.</summary>
internal sealed class ModelAnnouncements
{
    private readonly Channel<ModelPutToUse> _waiting = Channel.CreateUnbounded<ModelPutToUse>(new UnboundedChannelOptions { SingleReader = true });
    private (string Hash, ModelRecord Record)? _last;

    public ChannelReader<ModelPutToUse> Waiting => _waiting.Reader;

    /// <summary>Returns at once. Not for several threads.</summary>
    public void Offer(IScoringModel model, DateTimeOffset now)
    {
        if (_last is { } last && last.Hash == model.Hash && last.Record.Says(model.Record))
        {
            return;
        }

        _last = (model.Hash, model.Record);
        _waiting.Writer.TryWrite(new ModelPutToUse
        {
            Subject = PerformanceSubject.ClauseModel, ModelHash = model.Hash, Figures = model.Record.Figures, TrainedOn = model.Record.TrainedOn, PutToUseAt = now,
        });
    }
}
