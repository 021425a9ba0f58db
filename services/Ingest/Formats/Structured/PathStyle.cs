namespace Claims.Ingest.Formats.Structured;

/// <summary>How a place in a JSON document is written.</summary>
internal enum PathStyle
{
    /// <summary>RFC 6901: <c>/lines/2/units</c>.</summary>
    JsonPointer,

    /// <summary><c>Claim.item[2].quantity</c>.</summary>
    FhirPath,
}
