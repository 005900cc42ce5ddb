using MudBlazor;

namespace ReturnsDesk.Components.Layout;

/// <summary>Type and measure for MudBlazor's parts. Colours are not here: theme.css and theme-dark.css hold them, so that the browser can pick one without asking the server.</summary>
public static class DeskTheme
{
    private static readonly string[] Family = ["var(--desk-font)"];

    public static MudTheme Theme { get; } = new()
    {
        LayoutProperties = new LayoutProperties { DefaultBorderRadius = "8px" },
        Typography = new Typography
        {
            Default = new DefaultTypography { FontFamily = Family, FontSize = "14px", LineHeight = "1.45", LetterSpacing = "normal" },
            H1 = new H1Typography { FontFamily = Family, FontSize = "20px", FontWeight = "600", LineHeight = "1.3", LetterSpacing = "-0.01em" },
            H2 = new H2Typography { FontFamily = Family, FontSize = "16px", FontWeight = "600", LineHeight = "1.35", LetterSpacing = "normal" },
            H3 = new H3Typography { FontFamily = Family, FontSize = "14px", FontWeight = "600", LineHeight = "1.4", LetterSpacing = "normal" },
            H6 = new H6Typography { FontFamily = Family, FontSize = "16px", FontWeight = "600", LineHeight = "1.4", LetterSpacing = "normal" },
            Subtitle1 = new Subtitle1Typography { FontFamily = Family, FontSize = "14px", FontWeight = "500", LetterSpacing = "normal" },
            Subtitle2 = new Subtitle2Typography { FontFamily = Family, FontSize = "13px", FontWeight = "500", LetterSpacing = "normal" },
            Body1 = new Body1Typography { FontFamily = Family, FontSize = "14px", LineHeight = "1.45", LetterSpacing = "normal" },
            Body2 = new Body2Typography { FontFamily = Family, FontSize = "13px", LineHeight = "1.45", LetterSpacing = "normal" },
            Button = new ButtonTypography { FontFamily = Family, FontSize = "14px", FontWeight = "500", LineHeight = "1.4", LetterSpacing = "normal", TextTransform = "none" },
            Caption = new CaptionTypography { FontFamily = Family, FontSize = "12px", LineHeight = "1.4", LetterSpacing = "normal" },
            Overline = new OverlineTypography { FontFamily = Family, FontSize = "12px", LineHeight = "1.6", LetterSpacing = "normal", TextTransform = "none" },
        },
    };
}
