using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Claims.Review.Console.Operations.Failed;

/// <summary>Whether an edited message can be sent in place of the original.</summary>
public static class EditedMessage
{
    private static readonly UTF8Encoding s_strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The message as text to be edited; null where it is no text.</summary>
    public static string? Text(ReadOnlySpan<byte> body)
    {
        try
        {
            return s_strict.GetString(body);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    /// <summary>A browser ends every line with a line feed; where the original ended all of them with a carriage return too, so does this.</summary>
    public static string WithLinesOf(string original, string edited)
    {
        var lines = original.Split('\n');
        return lines.Length > 1 && lines[..^1].All(line => line.EndsWith('\r')) ? edited.ReplaceLineEndings("\r\n") : edited;
    }

    /// <summary>What is wrong with it; null where nothing is. What was JSON must stay JSON.</summary>
    public static string? Fault(string original, string edited)
    {
        if (edited == original)
        {
            return "Nothing was changed: replay it as it is.";
        }

        return JsonFault(original) is null && JsonFault(edited) is { } fault ? $"It is no longer JSON: {fault}" : null;
    }

    /// <summary>Names a content in the audit trail without showing it.</summary>
    public static string Fingerprint(ReadOnlySpan<byte> body) => $"SHA-256 {Convert.ToHexStringLower(SHA256.HashData(body))}, {body.Length} bytes";

    private static string? JsonFault(string text)
    {
        try
        {
            using var parsed = JsonDocument.Parse(text);
            return null;
        }
        catch (JsonException fault)
        {
            return FormattableString.Invariant($"line {fault.LineNumber + 1}, place {fault.BytePositionInLine + 1}.");
        }
    }
}
