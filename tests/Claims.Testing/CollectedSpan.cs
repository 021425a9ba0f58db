using Claims.Testing.Otlp;

using Google.Protobuf;

namespace Claims.Testing;

/// <summary>A span as it came to the collector; ids as hex, and no parent as the empty text.</summary>
public sealed record CollectedSpan(string Service, string Source, string Name, string TraceId, string SpanId, string ParentId, Span Whole)
{
    /// <summary>An attribute as text; null where it is absent.</summary>
    public string? this[string attribute] => Whole.Attributes.Where(known => known.Key == attribute).Select(known => Text(known.Value)).FirstOrDefault();

    /// <summary>The spans that this one links to.</summary>
    public IEnumerable<(string TraceId, string SpanId)> Links => Whole.Links.Select(link => (Hex(link.TraceId), Hex(link.SpanId)));

    internal static IEnumerable<CollectedSpan> Of(TracesExport export) =>
        from resource in export.ResourceSpans
        let service = ServiceOf(resource.Resource)
        from scope in resource.ScopeSpans
        from span in scope.Spans
        select new CollectedSpan(service, scope.Scope.Name, span.Name, Hex(span.TraceId), Hex(span.SpanId), Hex(span.ParentSpanId), span);

    private static string ServiceOf(Resource resource) => resource.Attributes.First(attribute => attribute.Key == "service.name").Value.Text;

    private static string Hex(ByteString id) => Convert.ToHexStringLower(id.Span);

    private static string Text(Value value) => value.ValueCase switch
    {
        Value.ValueOneofCase.Text => value.Text,
        Value.ValueOneofCase.Whole => FormattableString.Invariant($"{value.Whole}"),
        Value.ValueOneofCase.Number => FormattableString.Invariant($"{value.Number}"),
        _ => FormattableString.Invariant($"{value.Flag}"),
    };
}
