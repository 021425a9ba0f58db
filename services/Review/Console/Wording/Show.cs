using System.Globalization;

using Claims.Contracts;

using Route = Claims.Contracts.Route;

namespace Claims.Review.Console.Wording;

/// <summary>How values read on a page: one way everywhere.</summary>
public static class Show
{
    public static string Money(decimal amount, string? currency) => string.Create(CultureInfo.InvariantCulture, $"{amount:#,##0.00} {currency ?? "USD"}");

    public static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "not stated";

    /// <summary>One day, or from the first to the last.</summary>
    public static string Days(DateOnly? from, DateOnly? to) => to is null || to == from ? Day(from) : $"{Day(from)} to {Day(to)}";

    /// <summary>To the minute, with the zone.</summary>
    public static string Moment(DateTimeOffset moment) => moment.UtcDateTime.ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture);

    /// <summary>To the second, with the zone.</summary>
    public static string Instant(DateTimeOffset moment) => moment.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss 'UTC'", CultureInfo.InvariantCulture);

    /// <summary>A probability or a share.</summary>
    public static string Share(double share) => share.ToString("0.00", CultureInfo.InvariantCulture);

    /// <summary>A weight that speaks for or against, with its sign.</summary>
    public static string WithSign(double weight) => weight.ToString("+0.00;−0.00;0.00", CultureInfo.InvariantCulture);

    public static string Number(decimal number) => number.ToString("0.####", CultureInfo.InvariantCulture);

    public static string Count(long count) => count.ToString("#,##0", CultureInfo.InvariantCulture);

    /// <summary>How long ago, in the largest unit that says something.</summary>
    public static string Age(TimeSpan age) => age switch
    {
        { TotalDays: >= 1 } => string.Create(CultureInfo.InvariantCulture, $"{(int)age.TotalDays} d"),
        { TotalHours: >= 1 } => string.Create(CultureInfo.InvariantCulture, $"{(int)age.TotalHours} h"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{Math.Max(0, (int)age.TotalMinutes)} min"),
    };

    public static string Words(Route route) => route switch
    {
        Route.Pay => "pay",
        Route.Review => "review",
        Route.Audit => "audit sample",
        _ => throw new ArgumentOutOfRangeException(nameof(route), route, null),
    };

    public static string Words(ReviewStage stage) => stage switch
    {
        ReviewStage.Review => "review",
        ReviewStage.SecondReview => "second review",
        ReviewStage.Appeal => "appeal",
        _ => throw new ArgumentOutOfRangeException(nameof(stage), stage, null),
    };

    public static string Words(Verdict verdict) => verdict switch
    {
        Verdict.Proper => "not confirmed: the claim is proper",
        Verdict.Improper => "confirmed: the claim is improper",
        Verdict.Fraudulent => "confirmed: the claim looks fraudulent",
        Verdict.Undetermined => "needs information",
        _ => throw new ArgumentOutOfRangeException(nameof(verdict), verdict, null),
    };

    /// <summary>A name of an enum in words: "PriorAuthorization" is "prior authorization".</summary>
    public static string Words(Enum name) =>
        string.Concat(name.ToString().Select((letter, i) => i > 0 && char.IsUpper(letter) ? $" {char.ToLowerInvariant(letter)}" : char.ToLowerInvariant(letter).ToString()));
}
