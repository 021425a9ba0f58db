using System.IO.Compression;

using Claims.ClauseModel.Policies;
using Claims.Contracts;
using Claims.Ingest.Formats;
using Claims.Ingest.Formats.Fhir;
using Claims.Ingest.Formats.Json;
using Claims.Ingest.Formats.X12;
using Claims.Ingest.Submissions;
using Claims.Ingest.Validation;

namespace Claims.Cli.Summarizing;

/// <summary>Reads claims from a file in any format that Ingest takes, with further documents from text files. What Ingest would reject for its content is summarised all the same.</summary>
internal sealed class SummaryInput(PolicyLibrary policies, string? policy)
{
    private static readonly FormatChoice Formats = new([new FhirFormat(), new X12Format(), new JsonFormat()]);

    private readonly PolicyResolver _resolver = new(policies, null);

    /// <param name="notes">Files, or folders of <c>*.txt</c>, each file a document of its own behind those of the claim.</param>
    /// <exception cref="SummaryInputException">A file cannot be read, or no policy is named.</exception>
    public IReadOnlyList<(Claim Claim, Policy Policy)> Read(string file, IReadOnlyList<string> notes)
    {
        var documents = notes.SelectMany(Files).Select(path => (Kind: Path.GetFileNameWithoutExtension(path), Text: Text(path))).ToList();
        var content = Bytes(file);
        var format = Formats.Choose(null, content) is [var chosen, ..] ? chosen : throw new SummaryInputException($"{file}: is neither FHIR R4 JSON, X12 837 nor canonical JSON");
        var parsed = format.Read(content, "summarize");
        var claims = parsed.Claims.Select(claim => claim.Claim).OfType<Claim>().ToList();
        if (claims.Count == 0)
        {
            var faults = parsed.Faults.Concat(parsed.Claims.SelectMany(claim => claim.Faults)).Select(fault => $"{fault.Path} {fault.Message}".Trim());
            throw new SummaryInputException($"{file}: holds no claim that can be read: {string.Join("; ", faults.DefaultIfEmpty("it is empty"))}");
        }

        return [.. claims.Select(claim => (WithNotes(claim, documents), Policy(claim)))];
    }

    private static Claim WithNotes(Claim claim, List<(string Kind, string Text)> documents)
    {
        var last = claim.Notes.Select(note => note.Sequence).DefaultIfEmpty(0).Max();
        return claim with { Notes = [.. claim.Notes, .. documents.Select((document, i) => new Note(last + i + 1, document.Kind, document.Text))] };
    }

    private Policy Policy(Claim claim)
    {
        var id = policy is null ? _resolver.Resolve(claim.Policy, null) : _resolver.Resolve(new PolicyReference { PolicyId = policy }, null);
        return id is not null
            ? policies.Find(id, claim.ServiceFrom)
            : throw new SummaryInputException($"claim {claim.Key.Number}: names no policy that is known; name one by --policy ({string.Join(", ", policies.Names.Select(name => name.Id))})");
    }

    private static IReadOnlyList<string> Files(string path) => Directory.Exists(path)
        ? [.. Directory.GetFiles(path, "*.txt").Order(StringComparer.Ordinal)]
        : [path];

    private static string Text(string path)
    {
        using var reader = new StreamReader(new MemoryStream(Bytes(path)), detectEncodingFromByteOrderMarks: true);
        return reader.ReadToEnd();
    }

    private static byte[] Bytes(string path)
    {
        try
        {
            if (!path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase))
            {
                return File.ReadAllBytes(path);
            }

            using var file = File.OpenRead(path);
            using var gzip = new GZipStream(file, CompressionMode.Decompress);
            var content = new MemoryStream();
            gzip.CopyTo(content);
            return content.ToArray();
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            throw new SummaryInputException($"{path}: {failure.Message}");
        }
    }
}

/// <summary>What was given cannot be summarised; the message says why and names the file.</summary>
internal sealed class SummaryInputException(string message) : Exception(message);
