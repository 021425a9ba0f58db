using System.Text.Json;

using Claims.Contracts;
using Claims.Ingest.Formats.Structured;

namespace Claims.Ingest.Formats.Fhir;

/// <summary>
/// FHIR R4 Claim: one resource, a Bundle, or NDJSON. What claims refer to (Patient, Coverage, Practitioner, Condition, …) is resolved where it comes
/// along. Faults name their place as a FHIRPath.
/// </summary>
public sealed class FhirFormat : ISubmissionFormat
{
    /// <summary>Lines that are no JSON, after which the rest is not read: junk must not fill memory.</summary>
    private const int MostUnreadable = 1_000;

    public string Name => "fhir";

    public IReadOnlyList<string> MediaTypes { get; } = ["application/fhir+json", "application/fhir+ndjson", "application/json+fhir"];

    public bool Recognises(ReadOnlySpan<byte> head)
    {
        var text = (head.StartsWith("\uFEFF"u8) ? head[3..] : head).TrimStart(" \t\r\n"u8);
        return text.Length > 0 && text[0] == (byte)'{' && text.IndexOf("\"resourceType\""u8) >= 0;
    }

    public ParsedSubmission Read(ReadOnlyMemory<byte> content, string submitter)
    {
        content = JsonText.WithoutByteOrderMark(content);
        var faults = new FaultList();
        using var document = JsonText.Parse(content, "", faults);
        if (document is not null)
        {
            return ReadResource(document.RootElement, submitter);
        }

        var lines = ReadLines(content, submitter);
        return lines.Claims.Any(claim => claim.Claim is not null || claim.Number is not null) ? lines : new ParsedSubmission([], faults.Faults);
    }

    public Acknowledgement Acknowledge(ParsedSubmission submission, IReadOnlyList<ClaimOutcome> outcomes, AcknowledgementContext context) =>
        FhirAcknowledgement.Write(submission, outcomes, context);

    private static ParsedSubmission ReadResource(JsonElement root, string submitter)
    {
        switch (FhirResources.TypeOf(root))
        {
            case "Claim":
                return new ParsedSubmission([FhirClaimReader.Read(root, "Claim", 0, submitter, new FhirResources())], []);
            case "Bundle":
                return ReadBundle(root, submitter);
            case { } other:
                return new ParsedSubmission([], [new Fault(FaultCodes.Unreadable, other.Length > 40 ? "resource" : other, "is no Claim and no Bundle")]);
            case null:
                return new ParsedSubmission([], [new Fault(FaultCodes.Unreadable, "resourceType", "is missing: this is no FHIR resource")]);
        }
    }

    private static ParsedSubmission ReadBundle(JsonElement bundle, string submitter)
    {
        var faults = new FaultList();
        if (bundle.TryGetProperty("entry", out var listed) && listed.ValueKind == JsonValueKind.Array
            && ClaimLimit.Refuse(listed.GetArrayLength(), "Bundle.entry") is { } refused)
        {
            return refused;
        }

        var entries = new JsonPlace(bundle, faults, PathStyle.FhirPath, null, "Bundle").Objects("entry");

        var resources = new FhirResources();
        foreach (var entry in entries)
        {
            resources.Add(entry.Find("resource")?.Element, entry.Find("fullUrl")?.Element);
        }

        var claims = new List<ParsedClaim>();
        foreach (var entry in entries)
        {
            if (entry.Find("resource") is { } resource && FhirResources.TypeOf(resource.Element) == "Claim")
            {
                claims.Add(FhirClaimReader.Read(resource.Element, resource.Path, claims.Count, submitter, resources));
            }
        }

        if (claims.Count == 0)
        {
            faults.Add(FaultCodes.Unreadable, "Bundle.entry", "holds no Claim");
        }

        return new ParsedSubmission(claims, faults.Faults, FhirEnvelope.Bundle);
    }

    /// <summary>What lines refer to may come after them, so resources other than claims are gathered first.</summary>
    private static ParsedSubmission ReadLines(ReadOnlyMemory<byte> content, string submitter)
    {
        if (ClaimLimit.Refuse(content.Span.Count((byte)'\n'), "") is { } refused)
        {
            return refused;
        }

        var (resources, faults) = (new FhirResources(), new FaultList());
        foreach (var (_, line) in Lines.Of(content))
        {
            if (FhirResources.TypeOf(line.Span) is { } type && type != "Claim")
            {
                using var document = JsonText.Parse(line, "", new FaultList());
                resources.Add(document?.RootElement.Clone(), null);
            }
        }

        var claims = new List<ParsedClaim>();
        var unreadable = 0;
        foreach (var (number, line) in Lines.Of(content))
        {
            var path = $"line {number}";
            var own = new FaultList();
            using var document = JsonText.Parse(line, path, own);
            if (document is null)
            {
                claims.Add(new ParsedClaim(claims.Count, path, null, null, own.Faults));
                if (++unreadable >= MostUnreadable)
                {
                    faults.Add(FaultCodes.Unreadable, path, $"is the {MostUnreadable}th line that is not JSON; the rest was not read");
                    break;
                }
            }
            else if (FhirResources.TypeOf(document.RootElement) is "Claim" or null)
            {
                claims.Add(FhirClaimReader.Read(document.RootElement, $"{path}: Claim", claims.Count, submitter, resources));
            }
        }

        return new ParsedSubmission(claims, faults.Faults, FhirEnvelope.Bundle);
    }
}

/// <summary>Whether the answer has to be a Bundle.</summary>
internal enum FhirEnvelope
{
    Single,
    Bundle,
}
