using System.Text;

namespace Claims.Review.Console.Policies;

/// <summary>Writes documents into the folder of policies: each at once and all or none, so that no reader sees half a document.</summary>
public static class PolicyFiles
{
    /// <summary>Why the folder cannot be written; null where it can.</summary>
    public static string? Obstacle(string folder)
    {
        var probe = Path.Combine(folder, $".claims-{Guid.NewGuid():N}");
        try
        {
            File.WriteAllBytes(probe, []);
            File.Delete(probe);
            return null;
        }
        catch (Exception refusal) when (refusal is UnauthorizedAccessException or IOException)
        {
            return refusal is DirectoryNotFoundException ? "the folder does not exist" : "this process may not write there";
        }
    }

    /// <summary>Writes the documents in their order; where one cannot be written, those before it are as they were.</summary>
    /// <exception cref="IOException">A file could not be written, or it is a <see cref="UnauthorizedAccessException"/>.</exception>
    /// <returns>Undoes it.</returns>
    public static Action Write(string folder, IReadOnlyList<PolicyDocument> documents)
    {
        var undo = new Stack<Action>();
        try
        {
            foreach (var document in documents)
            {
                var path = Path.Combine(folder, document.FileName);
                var before = File.Exists(path) ? File.ReadAllBytes(path) : null;
                Replace(path, Encoding.UTF8.GetBytes(document.Text));
                undo.Push(() =>
                {
                    if (before is null)
                    {
                        File.Delete(path);
                    }
                    else
                    {
                        Replace(path, before);
                    }
                });
            }
        }
        catch (Exception)
        {
            Undo();
            throw;
        }

        return Undo;

        void Undo()
        {
            while (undo.TryPop(out var step))
            {
                step();
            }
        }
    }

    /// <summary>A name for a new version: <c>commercial-ppo-2027.1.md</c>; another where a file of that name is there.</summary>
    public static string NameFor(string policyId, string version, IReadOnlyCollection<string> taken)
    {
        var name = Safe($"{policyId}-{version}");
        for (var i = 1; ; i++)
        {
            var candidate = i == 1 ? $"{name}.md" : FormattableString.Invariant($"{name}-{i}.md");
            if (!taken.Contains(candidate, StringComparer.OrdinalIgnoreCase))
            {
                return candidate;
            }
        }
    }

    private static string Safe(string text) => string.Concat(text.Select(sign => char.IsAsciiLetterOrDigit(sign) || sign is '-' or '.' or '_' ? sign : '-')).Trim('.', '-') is { Length: > 0 } name ? name[..Math.Min(80, name.Length)] : "policy";

    private static void Replace(string path, byte[] content)
    {
        // In the same folder, so that the move is one step; not *.md, so that nobody reads it before.
        var aside = $"{path}.{Guid.NewGuid():N}.new";
        try
        {
            File.WriteAllBytes(aside, content);
            File.Move(aside, path, overwrite: true);
        }
        finally
        {
            File.Delete(aside);
        }
    }
}
