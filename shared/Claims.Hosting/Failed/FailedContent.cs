using System.Text;

namespace Claims.Hosting.Failed;

/// <summary>What a failed message holds. It is the claim: for those only who may see it, and never for a log.</summary>
/// <param name="Words">Of the exception, which can quote the claim; null where nobody wrote them down.</param>
/// <param name="Body">The message as it was sent.</param>
public sealed record FailedContent(string? Words, ReadOnlyMemory<byte> Body)
{
    public string Text => Encoding.UTF8.GetString(Body.Span);
}
