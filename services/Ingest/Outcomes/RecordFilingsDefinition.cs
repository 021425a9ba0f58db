using Claims.Hosting.Bus;

using Microsoft.Extensions.Options;

namespace Claims.Ingest.Outcomes;

internal sealed class RecordFilingsDefinition(IOptions<BusOptions> options) : BatchConsumerDefinition<RecordFilings>(options);
