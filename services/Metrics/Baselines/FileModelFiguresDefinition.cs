using MassTransit;

namespace Claims.Metrics.Baselines;

/// <summary>Delivery policy of <see cref="FileModelFigures"/>: one after the other, since each is held against the one before.</summary>
public sealed class FileModelFiguresDefinition : ConsumerDefinition<FileModelFigures>
{
    public FileModelFiguresDefinition() => ConcurrentMessageLimit = 1;
}
