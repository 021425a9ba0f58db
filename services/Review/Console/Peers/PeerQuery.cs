using System.Globalization;

namespace Claims.Review.Console.Peers;

/// <summary>Addresses with a query, every value escaped.</summary>
internal static class PeerQuery
{
    /// <param name="path">What is asked.</param>
    /// <param name="values">Those that are null are left out.</param>
    public static string Of(string path, params IReadOnlyList<(string Name, string? Value)> values)
    {
        var given = values.Where(value => value.Value is not null).Select(value => $"{value.Name}={Uri.EscapeDataString(value.Value!)}").ToList();
        return given.Count == 0 ? path : $"{path}?{string.Join('&', given)}";
    }

    public static string? Moment(DateTimeOffset? moment) => moment?.ToUniversalTime().ToString("O", CultureInfo.InvariantCulture);

    public static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string? Number(long? number) => number?.ToString(CultureInfo.InvariantCulture);
}
