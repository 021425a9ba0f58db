using Claims.Review.Access;
using Claims.Review.Console.Wording;

using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

using Radzen;

namespace Claims.Review.Console;

/// <summary>The console's pages, its files, and what every answer says to the browser about them.</summary>
internal static class ConsoleEndpoints
{
    /// <summary>Scripts from here alone and none within a page. Styles within a page: the data grid sets widths that way.</summary>
    private const string ContentSecurity =
        "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; connect-src 'self'; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    public static void AddConsole(this IServiceCollection services)
    {
        services.AddConsoleAccess();
        services.AddRazorComponents().AddInteractiveServerComponents();
        services.AddRadzenComponents();
        services.AddSingleton<CodeMeaning>();
        services.AddAntiforgery(antiforgery =>
        {
            antiforgery.Cookie.Name = "claims-form";
            antiforgery.Cookie.SameSite = SameSiteMode.Strict;
            antiforgery.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            antiforgery.SuppressXFrameOptionsHeader = true;
        });
    }

    public static void UseConsole(this IApplicationBuilder app)
    {
        var isAlwaysSecure = app.ApplicationServices.GetRequiredService<IOptions<SignInOptions>>().Value.SecureCookies;
        app.Use((http, next) =>
        {
            if (isAlwaysSecure)
            {
                http.Request.Scheme = Uri.UriSchemeHttps;
            }

            http.Response.Headers.ContentSecurityPolicy = ContentSecurity;
            http.Response.Headers.XContentTypeOptions = "nosniff";
            http.Response.Headers["Referrer-Policy"] = "same-origin";
            return next();
        });
        app.UseAntiforgery();
    }

    public static void MapConsole(this IEndpointRouteBuilder routes)
    {
        var pages = routes.MapRazorComponents<App>()
            .AddInteractiveServerRenderMode(server => server.ContentSecurityFrameAncestorsPolicy = null)
            .RequireAuthorization(ConsolePrincipal.Scheme);
        var name = routes.ServiceProvider.GetRequiredService<IWebHostEnvironment>().ApplicationName;
        // A program that hosts the module and is no web application has no list of its files.
        if (File.Exists(Path.Combine(AppContext.BaseDirectory, $"{name}.staticwebassets.endpoints.json")))
        {
            routes.MapStaticAssets().AllowAnonymous();
            pages.WithStaticAssets();
        }

        routes.MapPost("/sign-out", SignOutAsync).RequireAuthorization(ConsolePrincipal.Scheme).ExcludeFromDescription();
    }

    private static async Task<IResult> SignOutAsync(HttpContext http, IAntiforgery antiforgery)
    {
        if (!await antiforgery.IsRequestValidAsync(http))
        {
            return Results.Problem(statusCode: StatusCodes.Status400BadRequest, title: "Not from the console", detail: "Sign out by the button of the console.");
        }

        await http.SignOutAsync(ConsolePrincipal.Scheme);
        return Results.LocalRedirect("/sign-in");
    }
}
