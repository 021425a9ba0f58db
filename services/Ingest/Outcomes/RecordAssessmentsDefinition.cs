using Claims.Hosting.Bus;

using Microsoft.Extensions.Options;

namespace Claims.Ingest.Outcomes;

internal sealed class RecordAssessmentsDefinition(IOptions<BusOptions> options) : BatchConsumerDefinition<RecordAssessments>(options);
