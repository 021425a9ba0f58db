using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Claims.Cli.Submitting;

/// <summary>
/// What an interrupted run has already handed over, one JSON line a part, so that the same command goes on where it stopped.
/// A part counts as the same only when its bytes are. Taken away when a run comes to its end.
/// </summary>
internal sealed class SubmissionJournal : IDisposable
{
    private readonly Dictionary<string, SubmissionCounts> _done = new(StringComparer.Ordinal);
    private readonly StreamWriter _writer;
    private readonly string _path;

    public SubmissionJournal(string path)
    {
        _path = path;
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        if (File.Exists(path))
        {
            Load();
        }

        _writer = new StreamWriter(path, append: true) { AutoFlush = true };
    }

    public int Parts => _done.Count;

    /// <summary>A journal of its own for each target and set of paths, in the user's state folder.</summary>
    public static string DefaultPath(string target, IEnumerable<string> paths)
    {
        var state = Environment.GetEnvironmentVariable("XDG_STATE_HOME") is { Length: > 0 } folder
            ? folder
            : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".local", "state");
        var what = string.Join('\n', paths.Select(path => path == "-" ? path : Path.GetFullPath(path)).Prepend(target));
        return Path.Combine(state, "claims", $"submit-{Hash(Encoding.UTF8.GetBytes(what))[..16]}.jsonl");
    }

    public bool TryGet(SubmissionPart part, out SubmissionCounts counts) => _done.TryGetValue(Key(part), out counts);

    public void Add(SubmissionPart part, SubmissionCounts counts)
    {
        var line = JsonSerializer.Serialize(new Line(Key(part), counts.Accepted, counts.Rejected, counts.Duplicate, counts.Quarantined));
        lock (_writer)
        {
            _writer.WriteLine(line);
        }
    }

    public void Complete()
    {
        _writer.Dispose();
        File.Delete(_path);
    }

    public void Dispose() => _writer.Dispose();

    private void Load()
    {
        foreach (var text in File.ReadLines(_path).Where(text => text.EndsWith('}')))
        {
            var line = JsonSerializer.Deserialize<Line>(text)!;
            _done[line.Part] = new SubmissionCounts(line.Accepted, line.Rejected, line.Duplicate, line.Quarantined);
        }
    }

    private static string Key(SubmissionPart part) => $"{Path.GetFileName(part.Source)}#{part.Index}#{Hash(part.Content.Span)}";

    private static string Hash(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    private sealed record Line(string Part, int Accepted, int Rejected, int Duplicate, int Quarantined);
}
