using Claims.ClauseModel.Policies;
using Claims.Hosting;

using Microsoft.Extensions.Options;

namespace Claims.Review.Console.Policies;

/// <summary>The folder of policies as it is now. Read again when its files changed; safe for many threads.</summary>
public sealed class PolicyShelf(IOptions<PolicyOptions> options)
{
    private readonly Lock _reading = new();
    private string _seen = "";
    private IReadOnlyList<PolicyDocument> _documents = [];

    public string Folder => options.Value.FullDirectory;

    /// <summary>Every document, in the order of file names.</summary>
    public IReadOnlyList<PolicyDocument> Read()
    {
        var files = Directory.Exists(Folder) ? new DirectoryInfo(Folder).GetFiles("*.md").OrderBy(file => file.Name, StringComparer.Ordinal).ToList() : [];
        var seen = string.Join('\n', files.Select(file => FormattableString.Invariant($"{file.Name} {file.Length} {file.LastWriteTimeUtc.Ticks}")));
        lock (_reading)
        {
            if (seen != _seen)
            {
                _documents = [.. files.Select(file => PolicyDocument.Of(file.Name, File.ReadAllText(file.FullName)))];
                _seen = seen;
            }

            return _documents;
        }
    }

    public Policy? Find(string id, string version) =>
        Read().Select(document => document.Policy).FirstOrDefault(policy => policy is not null && policy.Id.Equals(id, StringComparison.OrdinalIgnoreCase) && policy.Version == version);
}
