namespace Claims.Review.Console.SignIn;

/// <summary>Where to go after sign-in: a path of this console and nowhere else.</summary>
public static class LocalAddress
{
    public static string Of(string? returnUrl) =>
        returnUrl is ['/', ..] && !returnUrl.StartsWith("//", StringComparison.Ordinal) && !returnUrl.Contains('\\', StringComparison.Ordinal) ? returnUrl : "/";
}
