<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
<context>
    <name>About</name>
    <message>
        <source>About Pressmark</source>
        <translation>О программе Pressmark</translation>
    </message>
    <message>
        <source>An archive browser. Nothing leaves this computer.</source>
        <translation>Обозреватель архивов. Ничто не покидает этот компьютер.</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>Лицензии</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>&amp;Archive</source>
        <translation>&amp;Архив</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Правка</translation>
    </message>
    <message>
        <source>&amp;Search</source>
        <translation>&amp;Поиск</translation>
    </message>
    <message>
        <source>A&amp;rticle</source>
        <translation>&amp;Статья</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Вид</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>С&amp;правка</translation>
    </message>
    <message>
        <source>New archive…</source>
        <translation>Новый архив…</translation>
    </message>
    <message>
        <source>Open archive…</source>
        <translation>Открыть архив…</translation>
    </message>
    <message>
        <source>Open a recent archive…</source>
        <translation>Открыть недавний архив…</translation>
    </message>
    <message>
        <source>Open the sample archive</source>
        <translation>Открыть пробный архив</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Импорт…</translation>
    </message>
    <message>
        <source>Import reports…</source>
        <translation>Отчёты об импорте…</translation>
    </message>
    <message>
        <source>Watched folders…</source>
        <translation>Отслеживаемые папки…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Экспорт…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Печать…</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Сохранить как PDF…</translation>
    </message>
    <message>
        <source>Rebuild the index</source>
        <translation>Построить индекс заново</translation>
    </message>
    <message>
        <source>Check the archive…</source>
        <translation>Проверить архив…</translation>
    </message>
    <message>
        <source>Close the window</source>
        <translation>Закрыть окно</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Выйти</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Отменить</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Вернуть</translation>
    </message>
    <message>
        <source>Copy with citation</source>
        <translation>Копировать со ссылкой на источник</translation>
    </message>
    <message>
        <source>Select all articles</source>
        <translation>Выделить все статьи</translation>
    </message>
    <message>
        <source>Edit details of the selection…</source>
        <translation>Изменить данные выделенных…</translation>
    </message>
    <message>
        <source>Move to the trash</source>
        <translation>Переместить в корзину</translation>
    </message>
    <message>
        <source>Trash…</source>
        <translation>Корзина…</translation>
    </message>
    <message>
        <source>Open a person&apos;s or place&apos;s page…</source>
        <translation>Открыть страницу человека или места…</translation>
    </message>
    <message>
        <source>Names that may be the same…</source>
        <translation>Имена, которые могут совпадать…</translation>
    </message>
    <message>
        <source>Corrections of names…</source>
        <translation>Исправления имён…</translation>
    </message>
    <message>
        <source>Import a watch list…</source>
        <translation>Импорт списка наблюдения…</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Поиск</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Вперёд</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>Убрать фильтры</translation>
    </message>
    <message>
        <source>Save search…</source>
        <translation>Сохранить поиск…</translation>
    </message>
    <message>
        <source>Explain this search</source>
        <translation>Объяснить этот поиск</translation>
    </message>
    <message>
        <source>Past searches…</source>
        <translation>Прошлые поиски…</translation>
    </message>
    <message>
        <source>Next article</source>
        <translation>Следующая статья</translation>
    </message>
    <message>
        <source>Previous article</source>
        <translation>Предыдущая статья</translation>
    </message>
    <message>
        <source>Next hit</source>
        <translation>Следующее совпадение</translation>
    </message>
    <message>
        <source>Previous hit</source>
        <translation>Предыдущее совпадение</translation>
    </message>
    <message>
        <source>Find in the article</source>
        <translation>Найти в статье</translation>
    </message>
    <message>
        <source>Show the original</source>
        <translation>Показать оригинал</translation>
    </message>
    <message>
        <source>Open the original in another program…</source>
        <translation>Открыть оригинал в другой программе…</translation>
    </message>
    <message>
        <source>Other versions…</source>
        <translation>Другие версии…</translation>
    </message>
    <message>
        <source>Earlier states of this file…</source>
        <translation>Прежние состояния файла…</translation>
    </message>
    <message>
        <source>Show cut text in its place</source>
        <translation>Показать вырезанное на своём месте</translation>
    </message>
    <message>
        <source>Star</source>
        <translation>Звезда</translation>
    </message>
    <message>
        <source>Tag…</source>
        <translation>Метка…</translation>
    </message>
    <message>
        <source>Remove a tag…</source>
        <translation>Снять метку…</translation>
    </message>
    <message>
        <source>Read or unread</source>
        <translation>Прочитано или нет</translation>
    </message>
    <message>
        <source>Highlight the selected text</source>
        <translation>Выделить цветом</translation>
    </message>
    <message>
        <source>Colour of highlights…</source>
        <translation>Цвет выделений…</translation>
    </message>
    <message>
        <source>Write a note</source>
        <translation>Написать заметку</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>Фильтры</translation>
    </message>
    <message>
        <source>Go to the list</source>
        <translation>К списку</translation>
    </message>
    <message>
        <source>Reader</source>
        <translation>Чтение</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Шкала времени</translation>
    </message>
    <message>
        <source>Underline people and places</source>
        <translation>Подчёркивать людей и места</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Крупнее</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Мельче</translation>
    </message>
    <message>
        <source>Serif text</source>
        <translation>Шрифт с засечками</translation>
    </message>
    <message>
        <source>Longer lines</source>
        <translation>Строки длиннее</translation>
    </message>
    <message>
        <source>Shorter lines</source>
        <translation>Строки короче</translation>
    </message>
    <message>
        <source>Appearance…</source>
        <translation>Оформление…</translation>
    </message>
    <message>
        <source>Language…</source>
        <translation>Язык…</translation>
    </message>
    <message>
        <source>Copy the timeline</source>
        <translation>Копировать шкалу времени</translation>
    </message>
    <message>
        <source>Save the timeline…</source>
        <translation>Сохранить шкалу времени…</translation>
    </message>
    <message>
        <source>Manual</source>
        <translation>Руководство</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Сочетания клавиш</translation>
    </message>
    <message>
        <source>All commands…</source>
        <translation>Все команды…</translation>
    </message>
    <message>
        <source>Short tour</source>
        <translation>Краткий обзор</translation>
    </message>
    <message>
        <source>Save diagnostics…</source>
        <translation>Сохранить сведения для диагностики…</translation>
    </message>
    <message>
        <source>About Pressmark</source>
        <translation>О программе Pressmark</translation>
    </message>
</context>
<context>
    <name>Activity</name>
    <message>
        <source>Looking for files</source>
        <translation>Поиск файлов</translation>
    </message>
    <message>
        <source>Importing</source>
        <translation>Импорт</translation>
    </message>
    <message>
        <source>Making searchable</source>
        <translation>Подготовка к поиску</translation>
    </message>
    <message>
        <source>Finding people and places</source>
        <translation>Поиск людей и мест</translation>
    </message>
    <message>
        <source>Comparing versions</source>
        <translation>Сравнение версий</translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation>Экспорт</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 из %2</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>осталось %1</translation>
    </message>
</context>
<context>
    <name>ActivityPanel</name>
    <message>
        <source>Activity</source>
        <translation>Работа</translation>
    </message>
</context>
<context>
    <name>Archives</name>
    <message>
        <source>New archive: choose its name and place</source>
        <translation>Новый архив: выберите имя и место</translation>
    </message>
    <message>
        <source>There is a file of this name.</source>
        <translation>Файл с таким именем уже есть.</translation>
    </message>
    <message>
        <source>This folder holds other files. Choose an empty one.</source>
        <translation>В этой папке есть другие файлы. Выберите пустую.</translation>
    </message>
    <message>
        <source>Open archive: choose its folder</source>
        <translation>Открыть архив: выберите его папку</translation>
    </message>
    <message>
        <source>This folder is no archive: it holds no file named %1.</source>
        <translation>Эта папка не архив: в ней нет файла %1.</translation>
    </message>
    <message>
        <source>Recent archives</source>
        <translation>Недавние архивы</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Найти</translation>
    </message>
</context>
<context>
    <name>ArticleView</name>
    <message>
        <source>Text of the article</source>
        <translation>Текст статьи</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Dismiss</source>
        <translation>Скрыть</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Продолжить</translation>
    </message>
</context>
<context>
    <name>BulkEditDialog</name>
    <message numerus="yes">
        <source>Edit details of %Ln articles</source>
        <translation>
            <numerusform>Изменить данные %Ln статьи</numerusform>
            <numerusform>Изменить данные %Ln статей</numerusform>
            <numerusform>Изменить данные %Ln статей</numerusform>
        </translation>
    </message>
    <message>
        <source>New value</source>
        <translation>Новое значение</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Предпросмотр</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Изменить</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Источник</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Заголовок</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Опубликовано</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Изменено</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Сохранено</translation>
    </message>
    <message>
        <source>Authors</source>
        <translation>Авторы</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Язык</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>Раздел</translation>
    </message>
    <message>
        <source>Add a tag</source>
        <translation>Добавить метку</translation>
    </message>
    <message>
        <source>Remove a tag</source>
        <translation>Убрать метку</translation>
    </message>
    <message>
        <source>Read (1) or unread (0)</source>
        <translation>Прочитано (1) или нет (0)</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Статья</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Было</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Станет</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Поле</translation>
    </message>
    <message>
        <source>Write 2022, 2022-10, 2022-10-13 or 13 Oct 2022; nothing for undated.</source>
        <translation>Пишите 2022, 2022-10, 2022-10-13 или 13 окт. 2022; пусто — без даты.</translation>
    </message>
    <message>
        <source>Write the new value.</source>
        <translation>Введите новое значение.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln articles will be changed.</source>
        <translation>
            <numerusform>Изменится %Ln статья.</numerusform>
            <numerusform>Изменятся %Ln статьи.</numerusform>
            <numerusform>Изменится %Ln статей.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Chips</name>
    <message>
        <source>Chosen filters</source>
        <translation>Выбранные фильтры</translation>
    </message>
    <message>
        <source>not %1</source>
        <translation>не %1</translation>
    </message>
    <message>
        <source>Remove this filter</source>
        <translation>Убрать этот фильтр</translation>
    </message>
    <message>
        <source>Remove filter %1</source>
        <translation>Убрать фильтр %1</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Очистить</translation>
    </message>
</context>
<context>
    <name>CompletionPopup</name>
    <message>
        <source>Suggestions</source>
        <translation>Подсказки</translation>
    </message>
</context>
<context>
    <name>ContextMenus</name>
    <message>
        <source>Copy</source>
        <translation>Копировать</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Выделить всё</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>Показать всё</translation>
    </message>
    <message>
        <source>Clear the dates</source>
        <translation>Убрать даты</translation>
    </message>
</context>
<context>
    <name>Dates</name>
    <message>
        <source>Undated</source>
        <translation>Без даты</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>до %1</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>с %1</translation>
    </message>
</context>
<context>
    <name>EarlierDialog</name>
    <message>
        <source>Earlier states</source>
        <translation>Прежние состояния</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Состояние</translation>
    </message>
    <message>
        <source>Text as it was</source>
        <translation>Прежний текст</translation>
    </message>
    <message>
        <source>The file of this article has not changed since it was imported.</source>
        <translation>Файл этой статьи не менялся с тех пор, как был загружен.</translation>
    </message>
    <message>
        <source>Until %1</source>
        <translation>До %1</translation>
    </message>
</context>
<context>
    <name>EmptyState</name>
    <message numerus="yes">
        <source>Did you mean %1? %Ln articles</source>
        <translation>
            <numerusform>Возможно, вы искали %1? %Ln статья</numerusform>
            <numerusform>Возможно, вы искали %1? %Ln статьи</numerusform>
            <numerusform>Возможно, вы искали %1? %Ln статей</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Without %1: %Ln articles</source>
        <translation>
            <numerusform>Без «%1»: %Ln статья</numerusform>
            <numerusform>Без «%1»: %Ln статьи</numerusform>
            <numerusform>Без «%1»: %Ln статей</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EmptyStates</name>
    <message>
        <source>Opening the archive…</source>
        <translation>Открывается архив…</translation>
    </message>
    <message>
        <source>This archive cannot be opened</source>
        <translation>Архив не открывается</translation>
    </message>
    <message>
        <source>Open another archive…</source>
        <translation>Открыть другой архив…</translation>
    </message>
    <message>
        <source>Open the sample archive</source>
        <translation>Открыть пробный архив</translation>
    </message>
    <message>
        <source>This archive is empty</source>
        <translation>Архив пуст</translation>
    </message>
    <message>
        <source>Drop saved articles or a folder here, or choose them.</source>
        <translation>Перетащите сюда сохранённые статьи или папку либо выберите их.</translation>
    </message>
    <message>
        <source>Import articles…</source>
        <translation>Импортировать статьи…</translation>
    </message>
    <message>
        <source>Articles are on their way</source>
        <translation>Статьи уже в пути</translation>
    </message>
    <message>
        <source>They show up here as they are imported.</source>
        <translation>Они появятся здесь по мере импорта.</translation>
    </message>
    <message>
        <source>Making the articles searchable</source>
        <translation>Статьи готовятся к поиску</translation>
    </message>
    <message>
        <source>The index is rebuilt from the archive. Nothing is lost.</source>
        <translation>Индекс строится заново из архива. Ничего не потеряно.</translation>
    </message>
    <message>
        <source>No articles match</source>
        <translation>Ничего не подходит</translation>
    </message>
    <message>
        <source>Try fewer or other words, or remove a filter.</source>
        <translation>Попробуйте меньше слов или другие слова либо уберите фильтр.</translation>
    </message>
    <message>
        <source>Clear all filters</source>
        <translation>Убрать все фильтры</translation>
    </message>
    <message>
        <source>the words %1</source>
        <translation>слов %1</translation>
    </message>
</context>
<context>
    <name>Entities</name>
    <message>
        <source>Include</source>
        <translation>Включить</translation>
    </message>
    <message>
        <source>Only this</source>
        <translation>Только это</translation>
    </message>
    <message>
        <source>Exclude</source>
        <translation>Исключить</translation>
    </message>
    <message>
        <source>Open its page</source>
        <translation>Открыть страницу</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Переименовать…</translation>
    </message>
    <message>
        <source>Merge into…</source>
        <translation>Объединить с…</translation>
    </message>
    <message>
        <source>Split…</source>
        <translation>Разделить…</translation>
    </message>
    <message>
        <source>Change kind…</source>
        <translation>Изменить вид…</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Скрыть</translation>
    </message>
    <message>
        <source>Not a name</source>
        <translation>Это не имя</translation>
    </message>
    <message>
        <source>Open a page</source>
        <translation>Открыть страницу</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Имя</translation>
    </message>
    <message>
        <source>Merge %1 into</source>
        <translation>Объединить %1 с</translation>
    </message>
    <message>
        <source>a name it goes by</source>
        <translation>одно из его имён</translation>
    </message>
    <message>
        <source>the article being read</source>
        <translation>открытая статья</translation>
    </message>
    <message>
        <source>its articles from this source</source>
        <translation>статьи из этого источника</translation>
    </message>
    <message>
        <source>Split off from %1</source>
        <translation>Отделить от: %1</translation>
    </message>
    <message>
        <source>Which part</source>
        <translation>Какую часть</translation>
    </message>
    <message>
        <source>Change kind</source>
        <translation>Изменить вид</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Вид</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Переименовать</translation>
    </message>
    <message>
        <source>Import a watch list</source>
        <translation>Импорт списка наблюдения</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Таблицы (*.csv)</translation>
    </message>
</context>
<context>
    <name>EntityPage</name>
    <message>
        <source>articles</source>
        <translation>статей</translation>
    </message>
    <message>
        <source>mentions</source>
        <translation>упоминаний</translation>
    </message>
    <message>
        <source>Also written</source>
        <translation>Также пишется</translation>
    </message>
    <message>
        <source>Over the years, of all articles</source>
        <translation>По годам, из всех статей</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Источники</translation>
    </message>
    <message>
        <source>Appears with, closest first</source>
        <translation>Встречается вместе, ближайшие первыми</translation>
    </message>
    <message>
        <source>Latest</source>
        <translation>Последние</translation>
    </message>
    <message>
        <source>First</source>
        <translation>Первые</translation>
    </message>
    <message>
        <source>Why these names are one</source>
        <translation>Почему это одно имя</translation>
    </message>
</context>
<context>
    <name>EntityPageDialog</name>
    <message>
        <source>Include in the search</source>
        <translation>Включить в поиск</translation>
    </message>
    <message>
        <source>Save as CSV…</source>
        <translation>Сохранить как CSV…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Печать…</translation>
    </message>
    <message>
        <source>Save as CSV</source>
        <translation>Сохранить как CSV</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export</source>
        <translation>Экспорт</translation>
    </message>
    <message numerus="yes">
        <source>All %Ln articles listed</source>
        <translation>
            <numerusform>%Ln статья списка</numerusform>
            <numerusform>Все %Ln статьи списка</numerusform>
            <numerusform>Все %Ln статей списка</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected articles</source>
        <translation>
            <numerusform>%Ln выделенная статья</numerusform>
            <numerusform>%Ln выделенные статьи</numerusform>
            <numerusform>%Ln выделенных статей</numerusform>
        </translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Формат</translation>
    </message>
    <message>
        <source>What is written equals what the list shows.</source>
        <translation>Записывается то, что показывает список.</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>Выбрать файл…</translation>
    </message>
</context>
<context>
    <name>Facet</name>
    <message>
        <source>Source</source>
        <translation>Источник</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Человек</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Организация</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Место</translation>
    </message>
    <message>
        <source>Nationality</source>
        <translation>Народ</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Язык</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Автор</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Метка</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Состояние</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Формат</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Список</translation>
    </message>
</context>
<context>
    <name>FacetModel</name>
    <message>
        <source>Date</source>
        <translation>Дата</translation>
    </message>
    <message numerus="yes">
        <source>%1, %Ln articles</source>
        <translation>
            <numerusform>%1, %Ln статья</numerusform>
            <numerusform>%1, %Ln статьи</numerusform>
            <numerusform>%1, %Ln статей</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %Ln articles, included</source>
        <translation>
            <numerusform>%1, %Ln статья, включено</numerusform>
            <numerusform>%1, %Ln статьи, включено</numerusform>
            <numerusform>%1, %Ln статей, включено</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %Ln articles, excluded</source>
        <translation>
            <numerusform>%1, %Ln статья, исключено</numerusform>
            <numerusform>%1, %Ln статьи, исключено</numerusform>
            <numerusform>%1, %Ln статей, исключено</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln earlier years</source>
        <translation>
            <numerusform>Ещё %Ln год раньше</numerusform>
            <numerusform>Ещё %Ln года раньше</numerusform>
            <numerusform>Ещё %Ln лет раньше</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more</source>
        <translation>
            <numerusform>ещё %Ln</numerusform>
            <numerusform>ещё %Ln</numerusform>
            <numerusform>ещё %Ln</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FacetPanel</name>
    <message>
        <source>Find in %1</source>
        <translation>Найти: %1</translation>
    </message>
    <message>
        <source>Only this</source>
        <translation>Только это</translation>
    </message>
    <message>
        <source>Exclude</source>
        <translation>Исключить</translation>
    </message>
    <message>
        <source>Include</source>
        <translation>Включить</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Очистить</translation>
    </message>
    <message>
        <source>Open its page</source>
        <translation>Открыть страницу</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Переименовать…</translation>
    </message>
    <message>
        <source>Merge into…</source>
        <translation>Объединить с…</translation>
    </message>
    <message>
        <source>Split…</source>
        <translation>Разделить…</translation>
    </message>
    <message>
        <source>Change kind…</source>
        <translation>Изменить вид…</translation>
    </message>
    <message>
        <source>Keep at the top</source>
        <translation>Держать вверху</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Скрыть</translation>
    </message>
    <message>
        <source>Not a name</source>
        <translation>Это не имя</translation>
    </message>
    <message>
        <source>Sort by count</source>
        <translation>По количеству</translation>
    </message>
    <message>
        <source>Sort by name</source>
        <translation>По имени</translation>
    </message>
    <message>
        <source>Find…</source>
        <translation>Найти…</translation>
    </message>
</context>
<context>
    <name>FacetView</name>
    <message>
        <source>Filters</source>
        <translation>Фильтры</translation>
    </message>
</context>
<context>
    <name>Facets</name>
    <message>
        <source>Source</source>
        <translation>Источник</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Люди</translation>
    </message>
    <message>
        <source>Organisations</source>
        <translation>Организации</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Места</translation>
    </message>
    <message>
        <source>Nationalities</source>
        <translation>Народы</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Язык</translation>
    </message>
    <message>
        <source>Authors</source>
        <translation>Авторы</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Метки</translation>
    </message>
    <message>
        <source>Read or not</source>
        <translation>Прочитано или нет</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Формат</translation>
    </message>
    <message>
        <source>Watch lists</source>
        <translation>Списки наблюдения</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Неизвестно</translation>
    </message>
</context>
<context>
    <name>Guide</name>
    <message>
        <source>All commands</source>
        <translation>Все команды</translation>
    </message>
    <message>
        <source>Type what you want to do</source>
        <translation>Введите, что хотите сделать</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Поиск</translation>
    </message>
    <message>
        <source>Type words. Results follow every letter. Quotes keep words together.</source>
        <translation>Введите слова. Список меняется с каждой буквой. Кавычки держат слова вместе.</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>Фильтры</translation>
    </message>
    <message>
        <source>A click includes a value, another excludes it, a third clears it.</source>
        <translation>Щелчок включает значение, второй исключает, третий убирает.</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Шкала времени</translation>
    </message>
    <message>
        <source>Drag over it to keep only these dates. The wheel zooms.</source>
        <translation>Проведите мышью, чтобы оставить эти даты. Колесо меняет масштаб.</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>Статьи</translation>
    </message>
    <message>
        <source>J and K go to the next and the previous one.</source>
        <translation>J и K — следующая и предыдущая.</translation>
    </message>
    <message>
        <source>Reader</source>
        <translation>Чтение</translation>
    </message>
    <message>
        <source>N and P go from hit to hit. S stars, T tags, H highlights.</source>
        <translation>N и P — по совпадениям. S — звезда, T — метка, H — выделение.</translation>
    </message>
    <message>
        <source>Save diagnostics</source>
        <translation>Сохранить сведения для диагностики</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>Import articles</source>
        <translation>Импорт статей</translation>
    </message>
    <message>
        <source>Files and folders</source>
        <translation>Файлы и папки</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Импорт</translation>
    </message>
    <message>
        <source>Look inside first</source>
        <translation>Сначала заглянуть</translation>
    </message>
    <message>
        <source>Add files…</source>
        <translation>Добавить файлы…</translation>
    </message>
    <message>
        <source>Add folder…</source>
        <translation>Добавить папку…</translation>
    </message>
    <message>
        <source>Used where a file names no source</source>
        <translation>Если файл не называет источник</translation>
    </message>
    <message>
        <source>Separated by commas</source>
        <translation>Через запятую</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Источник</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Метки</translation>
    </message>
    <message>
        <source>Choose files or folders. Folders are read through.</source>
        <translation>Выберите файлы или папки. Папки читаются целиком.</translation>
    </message>
    <message>
        <source>Choose files</source>
        <translation>Выберите файлы</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>Выберите папку</translation>
    </message>
    <message>
        <source>Looking inside; nothing is imported yet…</source>
        <translation>Просмотр; пока ничего не импортируется…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln files</source>
        <translation>
            <numerusform>%Ln файл</numerusform>
            <numerusform>%Ln файла</numerusform>
            <numerusform>%Ln файлов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln articles</source>
        <translation>
            <numerusform>%Ln статья</numerusform>
            <numerusform>%Ln статьи</numerusform>
            <numerusform>%Ln статей</numerusform>
        </translation>
    </message>
    <message>
        <source>Formats</source>
        <translation>Форматы</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Источники</translation>
    </message>
    <message>
        <source>Estimated from {0} that were read.</source>
        <translation>Оценка по прочитанным файлам: {0}.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln files cannot be read</source>
        <translation>
            <numerusform>%Ln файл не читается</numerusform>
            <numerusform>%Ln файла не читаются</numerusform>
            <numerusform>%Ln файлов не читаются</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportReportDialog</name>
    <message>
        <source>Import report</source>
        <translation>Отчёт об импорте</translation>
    </message>
    <message>
        <source>Lines of the report</source>
        <translation>Строки отчёта</translation>
    </message>
    <message>
        <source>Lines shown</source>
        <translation>Показанные строки</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Все файлы</translation>
    </message>
    <message>
        <source>Could not be read</source>
        <translation>Не прочитано</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Пропущено</translation>
    </message>
    <message>
        <source>Known already</source>
        <translation>Уже есть</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>Импортировано</translation>
    </message>
    <message>
        <source>Save as CSV…</source>
        <translation>Сохранить как CSV…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln articles imported</source>
        <translation>
            <numerusform>импортирована %Ln статья</numerusform>
            <numerusform>импортированы %Ln статьи</numerusform>
            <numerusform>импортировано %Ln статей</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln known already</source>
        <translation>
            <numerusform>%Ln уже была</numerusform>
            <numerusform>%Ln уже были</numerusform>
            <numerusform>%Ln уже было</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln files could not be read</source>
        <translation>
            <numerusform>%Ln файл не прочитан</numerusform>
            <numerusform>%Ln файла не прочитаны</numerusform>
            <numerusform>%Ln файлов не прочитано</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln links without text</source>
        <translation>
            <numerusform>%Ln ссылка без текста</numerusform>
            <numerusform>%Ln ссылки без текста</numerusform>
            <numerusform>%Ln ссылок без текста</numerusform>
        </translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Сохранить отчёт</translation>
    </message>
</context>
<context>
    <name>JobProcess</name>
    <message>
        <source>The work ended before it was done. %1</source>
        <translation>Работа прервалась. %1</translation>
    </message>
    <message>
        <source>What was done so far is kept; it goes on when you start it again.</source>
        <translation>Сделанное сохранено; запустите снова, чтобы продолжить.</translation>
    </message>
</context>
<context>
    <name>Kinds</name>
    <message>
        <source>Person</source>
        <translation>Человек</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Организация</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Место</translation>
    </message>
    <message>
        <source>Nationality</source>
        <translation>Народ</translation>
    </message>
</context>
<context>
    <name>Languages</name>
    <message>
        <source>English</source>
        <translation>Английский</translation>
    </message>
    <message>
        <source>Russian</source>
        <translation>Русский</translation>
    </message>
    <message>
        <source>Ukrainian</source>
        <translation>Украинский</translation>
    </message>
    <message>
        <source>German</source>
        <translation>Немецкий</translation>
    </message>
    <message>
        <source>French</source>
        <translation>Французский</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>Испанский</translation>
    </message>
    <message>
        <source>Italian</source>
        <translation>Итальянский</translation>
    </message>
    <message>
        <source>Polish</source>
        <translation>Польский</translation>
    </message>
    <message>
        <source>Dutch</source>
        <translation>Нидерландский</translation>
    </message>
    <message>
        <source>Portuguese</source>
        <translation>Португальский</translation>
    </message>
    <message>
        <source>Turkish</source>
        <translation>Турецкий</translation>
    </message>
    <message>
        <source>Arabic</source>
        <translation>Арабский</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>Китайский</translation>
    </message>
    <message>
        <source>Japanese</source>
        <translation>Японский</translation>
    </message>
</context>
<context>
    <name>Leaving</name>
    <message>
        <source>Work is under way</source>
        <translation>Идёт работа</translation>
    </message>
    <message>
        <source>Work is under way. Close the window all the same?</source>
        <translation>Идёт работа. Всё равно закрыть окно?</translation>
    </message>
    <message>
        <source>What is done so far is kept. Stopped work can be started again.</source>
        <translation>Сделанное сохранено. Остановленное можно запустить снова.</translation>
    </message>
    <message>
        <source>Finish without the window</source>
        <translation>Закончить без окна</translation>
    </message>
    <message>
        <source>Stop and close</source>
        <translation>Остановить и закрыть</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>This archive can only be read.</source>
        <translation>Этот архив можно только читать.</translation>
    </message>
    <message>
        <source>Open for reading only. %1</source>
        <translation>Открыт только для чтения. %1</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Отменить</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Вернуть</translation>
    </message>
</context>
<context>
    <name>Manual</name>
    <message>
        <source>Manual</source>
        <translation>Руководство</translation>
    </message>
    <message>
        <source>Find in the manual</source>
        <translation>Найти в руководстве</translation>
    </message>
    <message>
        <source>Chapters</source>
        <translation>Главы</translation>
    </message>
    <message>
        <source>Text of the manual</source>
        <translation>Текст руководства</translation>
    </message>
</context>
<context>
    <name>Marking</name>
    <message>
        <source>Tag the selection</source>
        <translation>Метка для выделенных</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Метка</translation>
    </message>
    <message>
        <source>New tag: %1</source>
        <translation>Новая метка: %1</translation>
    </message>
    <message>
        <source>Remove a tag from the selection</source>
        <translation>Снять метку с выбранных</translation>
    </message>
    <message>
        <source>Select a passage in the text first.</source>
        <translation>Сначала выделите место в тексте.</translation>
    </message>
    <message>
        <source>Yellow</source>
        <translation>Жёлтый</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Зелёный</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>Синий</translation>
    </message>
    <message>
        <source>Pink</source>
        <translation>Розовый</translation>
    </message>
    <message>
        <source>in use</source>
        <translation>используется</translation>
    </message>
    <message>
        <source>Colour of highlights</source>
        <translation>Цвет выделений</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Цвет</translation>
    </message>
    <message>
        <source>Undone: %1</source>
        <translation>Отменено: %1</translation>
    </message>
    <message>
        <source>Nothing to undo.</source>
        <translation>Нечего отменять.</translation>
    </message>
    <message>
        <source>Done again: %1</source>
        <translation>Сделано снова: %1</translation>
    </message>
    <message>
        <source>Nothing to do again.</source>
        <translation>Нечего возвращать.</translation>
    </message>
    <message>
        <source>Highlight</source>
        <translation>Выделение</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Комментарий</translation>
    </message>
    <message>
        <source>That is no date. Write 2022, 2022-10, 2022-10-13 or 13 Oct 2022.</source>
        <translation>Это не дата. Пишите 2022, 2022-10, 2022-10-13 или 13 окт. 2022.</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>%1: stopped</source>
        <translation>%1: остановлено</translation>
    </message>
    <message>
        <source>%1: done</source>
        <translation>%1: готово</translation>
    </message>
</context>
<context>
    <name>OriginalView</name>
    <message>
        <source>Page of the original</source>
        <translation>Страница оригинала</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Страница</translation>
    </message>
    <message>
        <source>Open in another program</source>
        <translation>Открыть в другой программе</translation>
    </message>
    <message>
        <source>Reading the original…</source>
        <translation>Читается оригинал…</translation>
    </message>
    <message>
        <source>The original cannot be shown here. %1</source>
        <translation>Оригинал нельзя показать здесь. %1</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>Оригинал</translation>
    </message>
    <message>
        <source>%1 (a click copies the address)</source>
        <translation>%1 (щелчок копирует адрес)</translation>
    </message>
</context>
<context>
    <name>Origins</name>
    <message>
        <source>from the file&apos;s own details</source>
        <translation>из сведений файла</translation>
    </message>
    <message>
        <source>from a field of the export</source>
        <translation>из поля выгрузки</translation>
    </message>
    <message>
        <source>from the text</source>
        <translation>из текста</translation>
    </message>
    <message>
        <source>from the first sentence</source>
        <translation>из первого предложения</translation>
    </message>
    <message>
        <source>from the file name</source>
        <translation>из имени файла</translation>
    </message>
    <message>
        <source>from the address</source>
        <translation>из адреса</translation>
    </message>
    <message>
        <source>from the site&apos;s address</source>
        <translation>из адреса сайта</translation>
    </message>
    <message>
        <source>from the feed&apos;s last line</source>
        <translation>из последней строки ленты</translation>
    </message>
    <message>
        <source>worked out from the text</source>
        <translation>определено по тексту</translation>
    </message>
    <message>
        <source>set for the whole import</source>
        <translation>задано для всего импорта</translation>
    </message>
    <message>
        <source>set by you</source>
        <translation>указано вами</translation>
    </message>
</context>
<context>
    <name>Output</name>
    <message>
        <source>Export as %1</source>
        <translation>Экспорт: %1</translation>
    </message>
    <message>
        <source>Exporting to %1</source>
        <translation>Экспорт в %1</translation>
    </message>
    <message>
        <source>Copy with citation</source>
        <translation>Копировать со ссылкой на источник</translation>
    </message>
    <message>
        <source>Style</source>
        <translation>Стиль</translation>
    </message>
    <message>
        <source>Copied with citation.</source>
        <translation>Скопировано со ссылкой.</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Сохранить как PDF</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>Сохранено: %1</translation>
    </message>
    <message>
        <source>The timeline is on the clipboard.</source>
        <translation>Шкала времени в буфере обмена.</translation>
    </message>
    <message>
        <source>Save the timeline</source>
        <translation>Сохранить шкалу времени</translation>
    </message>
    <message>
        <source>Open the original in another program</source>
        <translation>Открыть оригинал в другой программе</translation>
    </message>
    <message>
        <source>The file opens as it came, with whatever it holds.</source>
        <translation>Файл откроется как есть, со всем содержимым.</translation>
    </message>
    <message>
        <source>Another program may reach the network, which Pressmark never does.</source>
        <translation>Другая программа может обратиться к сети; Pressmark этого не делает.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Открыть</translation>
    </message>
</context>
<context>
    <name>Picker</name>
    <message>
        <source>Nothing fits</source>
        <translation>Ничего не подходит</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Date</source>
        <translation>Дата</translation>
    </message>
</context>
<context>
    <name>Reader</name>
    <message>
        <source>Previous hit</source>
        <translation>Предыдущее совпадение</translation>
    </message>
    <message>
        <source>Next hit</source>
        <translation>Следующее совпадение</translation>
    </message>
    <message>
        <source>Find in article</source>
        <translation>Найти в статье</translation>
    </message>
    <message>
        <source>Hit</source>
        <translation>Совпадение</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>Оригинал</translation>
    </message>
    <message>
        <source>No article open</source>
        <translation>Статья не открыта</translation>
    </message>
    <message>
        <source>Choose one in the list, or press J.</source>
        <translation>Выберите её в списке или нажмите J.</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Заметки</translation>
    </message>
    <message>
        <source>Highlights</source>
        <translation>Выделения</translation>
    </message>
    <message>
        <source>Cut text</source>
        <translation>Вырезанное</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Версии</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Ничего не найдено</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 из %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln hits</source>
        <translation>
            <numerusform>%Ln совпадение</numerusform>
            <numerusform>%Ln совпадения</numerusform>
            <numerusform>%Ln совпадений</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReaderDrawer</name>
    <message>
        <source>Your notes on this article, in Markdown</source>
        <translation>Ваши заметки к статье, в Markdown</translation>
    </message>
    <message>
        <source>Highlights</source>
        <translation>Выделения</translation>
    </message>
    <message>
        <source>Cut text</source>
        <translation>Вырезанное</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Версии</translation>
    </message>
    <message>
        <source>Delete removes a highlight, Enter edits its comment.</source>
        <translation>Delete убирает выделение, Enter правит комментарий.</translation>
    </message>
    <message>
        <source>Taken out when the article was imported. It is not searched.</source>
        <translation>Вырезано при импорте. В поиске не участвует.</translation>
    </message>
    <message>
        <source>Articles with almost the same text.</source>
        <translation>Статьи с почти тем же текстом.</translation>
    </message>
    <message>
        <source>%1 % the same</source>
        <translation>совпадает на %1 %</translation>
    </message>
</context>
<context>
    <name>ReaderHeader</name>
    <message>
        <source>Title</source>
        <translation>Заголовок</translation>
    </message>
    <message>
        <source>All details</source>
        <translation>Все данные</translation>
    </message>
    <message>
        <source>Star</source>
        <translation>Звезда</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Опубликовано</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Изменено</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Сохранено</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Источник</translation>
    </message>
    <message>
        <source>Authors</source>
        <translation>Авторы</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Язык</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Адрес</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>Раздел</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Страница</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>Импортировано</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Слов</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Формат</translation>
    </message>
    <message>
        <source>Found in</source>
        <translation>Найдено в</translation>
    </message>
    <message>
        <source>No title</source>
        <translation>Без заголовка</translation>
    </message>
    <message>
        <source>Unknown source</source>
        <translation>Источник неизвестен</translation>
    </message>
    <message numerus="yes">
        <source>also found in %Ln other places</source>
        <translation>
            <numerusform>найдено ещё в %Ln месте</numerusform>
            <numerusform>найдено ещё в %Ln местах</numerusform>
            <numerusform>найдено ещё в %Ln местах</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReadingControl</name>
    <message>
        <source>Other versions</source>
        <translation>Другие версии</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Найти</translation>
    </message>
</context>
<context>
    <name>ReportModel</name>
    <message>
        <source>File</source>
        <translation>Файл</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Итог</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Причина</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>Импортировано</translation>
    </message>
    <message>
        <source>Known already</source>
        <translation>Уже есть</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Пропущено</translation>
    </message>
    <message>
        <source>Could not be read</source>
        <translation>Не прочитано</translation>
    </message>
</context>
<context>
    <name>ResultsDelegate</name>
    <message>
        <source>Unknown source</source>
        <translation>Источник неизвестен</translation>
    </message>
    <message>
        <source>note</source>
        <translation>заметка</translation>
    </message>
    <message>
        <source>link only</source>
        <translation>только ссылка</translation>
    </message>
    <message numerus="yes">
        <source>+%Ln versions</source>
        <translation>
            <numerusform>+%Ln версия</numerusform>
            <numerusform>+%Ln версии</numerusform>
            <numerusform>+%Ln версий</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ResultsModel</name>
    <message>
        <source>starred</source>
        <translation>со звездой</translation>
    </message>
    <message>
        <source>unread</source>
        <translation>не прочитано</translation>
    </message>
    <message>
        <source>has a note</source>
        <translation>есть заметка</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more versions</source>
        <translation>
            <numerusform>ещё %Ln версия</numerusform>
            <numerusform>ещё %Ln версии</numerusform>
            <numerusform>ещё %Ln версий</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ResultsTable</name>
    <message>
        <source>Articles</source>
        <translation>Статьи</translation>
    </message>
</context>
<context>
    <name>ResultsView</name>
    <message>
        <source>Number of articles</source>
        <translation>Число статей</translation>
    </message>
    <message>
        <source>Best match first</source>
        <translation>Сначала лучшие</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>Сначала новые</translation>
    </message>
    <message>
        <source>Oldest first</source>
        <translation>Сначала старые</translation>
    </message>
    <message>
        <source>By source</source>
        <translation>По источнику</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Порядок</translation>
    </message>
    <message>
        <source>Fold versions</source>
        <translation>Свернуть версии</translation>
    </message>
    <message>
        <source>Show one article of each group of near-identical ones</source>
        <translation>Показывать одну статью из каждой группы почти одинаковых</translation>
    </message>
    <message numerus="yes">
        <source>%Ln articles</source>
        <translation>
            <numerusform>%Ln статья</numerusform>
            <numerusform>%Ln статьи</numerusform>
            <numerusform>%Ln статей</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln versions folded</source>
        <translation>
            <numerusform>Свёрнута %Ln версия</numerusform>
            <numerusform>Свёрнуто %Ln версии</numerusform>
            <numerusform>Свёрнуто %Ln версий</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RulesDialog</name>
    <message>
        <source>Corrections of names</source>
        <translation>Исправления имён</translation>
    </message>
    <message>
        <source>Corrections</source>
        <translation>Исправления</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Экспорт…</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Импорт…</translation>
    </message>
    <message>
        <source>These hold for the articles you have and for those to come.</source>
        <translation>Действуют для имеющихся и будущих статей.</translation>
    </message>
    <message>
        <source>Rename, merge or hide a name in the filters; it is listed here.</source>
        <translation>Переименуйте, объедините или скройте имя в фильтрах; оно появится здесь.</translation>
    </message>
    <message>
        <source>Export corrections</source>
        <translation>Экспорт исправлений</translation>
    </message>
    <message>
        <source>Import corrections</source>
        <translation>Импорт исправлений</translation>
    </message>
</context>
<context>
    <name>SavedSearches</name>
    <message>
        <source>Saved searches</source>
        <translation>Сохранённые поиски</translation>
    </message>
    <message>
        <source>Searches</source>
        <translation>Поиски</translation>
    </message>
    <message>
        <source>Past searches</source>
        <translation>Прошлые запросы</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Найти</translation>
    </message>
    <message>
        <source>Save search</source>
        <translation>Сохранить поиск</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Имя</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Переименовать…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Удалить</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Переименовать</translation>
    </message>
</context>
<context>
    <name>SearchBar</name>
    <message>
        <source>More</source>
        <translation>Ещё</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Вперёд</translation>
    </message>
    <message>
        <source>Save search</source>
        <translation>Сохранить поиск</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Search all articles</source>
        <translation>Искать во всех статьях</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Поиск</translation>
    </message>
</context>
<context>
    <name>ShortcutsSheet</name>
    <message>
        <source>Shortcuts</source>
        <translation>Сочетания клавиш</translation>
    </message>
</context>
<context>
    <name>States</name>
    <message>
        <source>Unread</source>
        <translation>Не прочитано</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Прочитано</translation>
    </message>
</context>
<context>
    <name>StatusArea</name>
    <message>
        <source>Status</source>
        <translation>Состояние</translation>
    </message>
    <message numerus="yes">
        <source>%Ln articles</source>
        <translation>
            <numerusform>%Ln статья</numerusform>
            <numerusform>%Ln статьи</numerusform>
            <numerusform>%Ln статей</numerusform>
        </translation>
    </message>
    <message>
        <source>people and places known for %1 %</source>
        <translation>люди и места найдены в %1 %</translation>
    </message>
    <message numerus="yes">
        <source>%Ln not searchable yet</source>
        <translation>
            <numerusform>%Ln ещё не в поиске</numerusform>
            <numerusform>%Ln ещё не в поиске</numerusform>
            <numerusform>%Ln ещё не в поиске</numerusform>
        </translation>
    </message>
    <message>
        <source>read only</source>
        <translation>только чтение</translation>
    </message>
</context>
<context>
    <name>SuggestionsDialog</name>
    <message>
        <source>Names that may be the same</source>
        <translation>Имена, которые могут совпадать</translation>
    </message>
    <message>
        <source>Comparing names…</source>
        <translation>Сравнение имён…</translation>
    </message>
    <message>
        <source>Pairs of names</source>
        <translation>Пары имён</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Объединить</translation>
    </message>
    <message>
        <source>Different</source>
        <translation>Разные</translation>
    </message>
    <message numerus="yes">
        <source>%Ln pairs</source>
        <translation>
            <numerusform>%Ln пара</numerusform>
            <numerusform>%Ln пары</numerusform>
            <numerusform>%Ln пар</numerusform>
        </translation>
    </message>
    <message>
        <source>No pairs to decide.</source>
        <translation>Пар для решения нет.</translation>
    </message>
</context>
<context>
    <name>TagRow</name>
    <message>
        <source>Add a tag</source>
        <translation>Добавить метку</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Метка</translation>
    </message>
    <message>
        <source>Search for this tag; Delete removes it</source>
        <translation>Искать эту метку; Delete убирает её</translation>
    </message>
    <message>
        <source>Tag %1</source>
        <translation>Метка %1</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>Timeline</source>
        <translation>Шкала времени</translation>
    </message>
    <message numerus="yes">
        <source>%Ln articles in the dates shown</source>
        <translation>
            <numerusform>%Ln статья за показанные даты</numerusform>
            <numerusform>%Ln статьи за показанные даты</numerusform>
            <numerusform>%Ln статей за показанные даты</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %2 of %Ln articles</source>
        <translation>
            <numerusform>%1: %2 из %Ln статьи</numerusform>
            <numerusform>%1: %2 из %Ln статей</numerusform>
            <numerusform>%1: %2 из %Ln статей</numerusform>
        </translation>
    </message>
    <message>
        <source>highest bar %1</source>
        <translation>высший столбец %1</translation>
    </message>
</context>
<context>
    <name>Tour</name>
    <message>
        <source>Short tour</source>
        <translation>Краткий обзор</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Пропустить</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Готово</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Далее</translation>
    </message>
</context>
<context>
    <name>TrashDialog</name>
    <message>
        <source>Trash</source>
        <translation>Корзина</translation>
    </message>
    <message>
        <source>Articles in the trash</source>
        <translation>Статьи в корзине</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>Вернуть</translation>
    </message>
    <message>
        <source>Delete for good…</source>
        <translation>Удалить навсегда…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln articles in the trash</source>
        <translation>
            <numerusform>%Ln статья в корзине</numerusform>
            <numerusform>%Ln статьи в корзине</numerusform>
            <numerusform>%Ln статей в корзине</numerusform>
        </translation>
    </message>
    <message>
        <source>The trash is empty.</source>
        <translation>Корзина пуста.</translation>
    </message>
    <message numerus="yes">
        <source>Delete %Ln articles for good? This cannot be undone.</source>
        <translation>
            <numerusform>Удалить навсегда %Ln статью? Это нельзя отменить.</numerusform>
            <numerusform>Удалить навсегда %Ln статьи? Это нельзя отменить.</numerusform>
            <numerusform>Удалить навсегда %Ln статей? Это нельзя отменить.</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete for good</source>
        <translation>Удалить навсегда</translation>
    </message>
</context>
<context>
    <name>Trouble</name>
    <message>
        <source>Something went wrong in Pressmark. Your archive is safe. %1</source>
        <translation>В Pressmark произошла ошибка. Ваш архив цел. %1</translation>
    </message>
    <message>
        <source>Help &gt; Save diagnostics helps to report it.</source>
        <translation>Сообщить поможет «Справка &gt; Сохранить сведения для диагностики».</translation>
    </message>
    <message>
        <source>The disk is full. Nothing was lost; free some space and try again.</source>
        <translation>Диск полон. Ничего не потеряно; освободите место и повторите.</translation>
    </message>
    <message>
        <source>There is no right to write there. Nothing was changed.</source>
        <translation>Нет права записи. Ничего не изменено.</translation>
    </message>
    <message>
        <source>A file or folder is gone. Was the archive moved, or its disk taken out?</source>
        <translation>Файл или папка исчезли. Архив перемещён или диск отключён?</translation>
    </message>
    <message>
        <source>The system reports: %1</source>
        <translation>Система сообщает: %1</translation>
    </message>
</context>
<context>
    <name>Undo</name>
    <message>
        <source>%1 (later changes stay: %2)</source>
        <translation>%1 (более поздних правок оставлено: %2)</translation>
    </message>
    <message>
        <source>%1 (articles: %2)</source>
        <translation>%1 (статей: %2)</translation>
    </message>
    <message>
        <source>Star</source>
        <translation>Звезда</translation>
    </message>
    <message>
        <source>Remove the star</source>
        <translation>Снять звезду</translation>
    </message>
    <message>
        <source>Mark as read</source>
        <translation>Отметить прочитанным</translation>
    </message>
    <message>
        <source>Mark as unread</source>
        <translation>Отметить непрочитанным</translation>
    </message>
    <message>
        <source>Write a note</source>
        <translation>Написать заметку</translation>
    </message>
    <message>
        <source>Remove a note</source>
        <translation>Удалить заметку</translation>
    </message>
    <message>
        <source>Highlight a passage</source>
        <translation>Выделить отрывок</translation>
    </message>
    <message>
        <source>Change a highlight</source>
        <translation>Изменить выделение</translation>
    </message>
    <message>
        <source>Remove a highlight</source>
        <translation>Удалить выделение</translation>
    </message>
    <message>
        <source>Move to the trash</source>
        <translation>Переместить в корзину</translation>
    </message>
    <message>
        <source>Put back from the trash</source>
        <translation>Вернуть из корзины</translation>
    </message>
    <message>
        <source>Edit the title</source>
        <translation>Изменить заголовок</translation>
    </message>
    <message>
        <source>Edit the source</source>
        <translation>Изменить источник</translation>
    </message>
    <message>
        <source>Edit the date of publication</source>
        <translation>Изменить дату публикации</translation>
    </message>
    <message>
        <source>Edit the date of change</source>
        <translation>Изменить дату правки</translation>
    </message>
    <message>
        <source>Edit the date of saving</source>
        <translation>Изменить дату сохранения</translation>
    </message>
    <message>
        <source>Edit the authors</source>
        <translation>Изменить авторов</translation>
    </message>
    <message>
        <source>Edit the language</source>
        <translation>Изменить язык</translation>
    </message>
    <message>
        <source>Edit the address</source>
        <translation>Изменить адрес</translation>
    </message>
    <message>
        <source>Edit the section</source>
        <translation>Изменить раздел</translation>
    </message>
    <message>
        <source>Edit the page</source>
        <translation>Изменить страницу</translation>
    </message>
    <message>
        <source>Switch a correction on</source>
        <translation>Включить исправление</translation>
    </message>
    <message>
        <source>Switch a correction off</source>
        <translation>Выключить исправление</translation>
    </message>
    <message>
        <source>Refuse a suggestion</source>
        <translation>Отклонить предложение</translation>
    </message>
    <message>
        <source>Delete a watch list</source>
        <translation>Удалить список наблюдения</translation>
    </message>
    <message>
        <source>Tag: %1</source>
        <translation>Метка: %1</translation>
    </message>
    <message>
        <source>Remove the tag: %1</source>
        <translation>Снять метку: %1</translation>
    </message>
    <message>
        <source>Rename the tag %1 to %2</source>
        <translation>Переименовать метку %1 в %2</translation>
    </message>
    <message>
        <source>Rename the source to %1</source>
        <translation>Переименовать источник в %1</translation>
    </message>
    <message>
        <source>Merge sources (%1) into %2</source>
        <translation>Объединить источники (%1) в %2</translation>
    </message>
    <message>
        <source>Merge into %1</source>
        <translation>Объединить в %1</translation>
    </message>
    <message>
        <source>Split %1</source>
        <translation>Разделить: %1</translation>
    </message>
    <message>
        <source>Rename %1</source>
        <translation>Переименовать: %1</translation>
    </message>
    <message>
        <source>Change the kind of %1</source>
        <translation>Изменить вид: %1</translation>
    </message>
    <message>
        <source>Hide %1</source>
        <translation>Скрыть: %1</translation>
    </message>
    <message>
        <source>Show %1</source>
        <translation>Показать: %1</translation>
    </message>
    <message>
        <source>Keep %1 at the top</source>
        <translation>Держать наверху: %1</translation>
    </message>
    <message>
        <source>Keep %1 at the top no more</source>
        <translation>Больше не держать наверху: %1</translation>
    </message>
    <message>
        <source>%1 is not a name</source>
        <translation>%1 — не имя</translation>
    </message>
    <message>
        <source>Note on %1</source>
        <translation>Заметка: %1</translation>
    </message>
    <message>
        <source>Import corrections from %1</source>
        <translation>Загрузить исправления из %1</translation>
    </message>
    <message>
        <source>Import the watch list %1</source>
        <translation>Загрузить список наблюдения %1</translation>
    </message>
</context>
<context>
    <name>ViewSettings</name>
    <message>
        <source>As the system</source>
        <translation>Как в системе</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Светлое</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Тёмное</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Высокий контраст</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Оформление</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Найти</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Язык</translation>
    </message>
    <message>
        <source>The language changes when Pressmark is started again.</source>
        <translation>Язык изменится при следующем запуске Pressmark.</translation>
    </message>
</context>
<context>
    <name>WatchedFoldersDialog</name>
    <message>
        <source>Watched folders</source>
        <translation>Наблюдаемые папки</translation>
    </message>
    <message>
        <source>What is new or changed in these folders is imported while the window is open.</source>
        <translation>Новое и изменённое в этих папках загружается, пока окно открыто.</translation>
    </message>
    <message>
        <source>Stop watching</source>
        <translation>Не наблюдать</translation>
    </message>
    <message>
        <source>Watch a folder…</source>
        <translation>Наблюдать за папкой…</translation>
    </message>
    <message>
        <source>last looked through %1</source>
        <translation>просмотрена %1</translation>
    </message>
    <message>
        <source>not looked through yet</source>
        <translation>ещё не просмотрена</translation>
    </message>
    <message>
        <source>Watch a folder</source>
        <translation>Наблюдать за папкой</translation>
    </message>
</context>
<context>
    <name>Work</name>
    <message>
        <source>Importing</source>
        <translation>Импорт</translation>
    </message>
    <message>
        <source>Preparing the sample articles</source>
        <translation>Подготовка пробных статей</translation>
    </message>
    <message>
        <source>Rebuilding the index</source>
        <translation>Построение индекса</translation>
    </message>
    <message>
        <source>Checking the archive…</source>
        <translation>Проверка архива…</translation>
    </message>
    <message>
        <source>Making searchable</source>
        <translation>Подготовка поиска</translation>
    </message>
    <message>
        <source>Catching up</source>
        <translation>Завершение начатого</translation>
    </message>
    <message>
        <source>The import of %1 was interrupted. What it had read is kept.</source>
        <translation>Загрузка от %1 была прервана. Прочитанное сохранено.</translation>
    </message>
    <message>
        <source>Go on with it</source>
        <translation>Продолжить</translation>
    </message>
    <message numerus="yes">
        <source>%Ln articles</source>
        <translation>
            <numerusform>%Ln статья</numerusform>
            <numerusform>%Ln статьи</numerusform>
            <numerusform>%Ln статей</numerusform>
        </translation>
    </message>
    <message>
        <source>Import reports</source>
        <translation>Отчёты об импорте</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Найти</translation>
    </message>
    <message>
        <source>Check the archive</source>
        <translation>Проверка архива</translation>
    </message>
    <message>
        <source>Everything is in order.</source>
        <translation>Всё в порядке.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln things are not in order.</source>
        <translation>
            <numerusform>Не в порядке: %Ln.</numerusform>
            <numerusform>Не в порядке: %Ln.</numerusform>
            <numerusform>Не в порядке: %Ln.</numerusform>
        </translation>
    </message>
    <message>
        <source>Repair</source>
        <translation>Исправить</translation>
    </message>
    <message>
        <source>Watching folders</source>
        <translation>Отслеживание папок</translation>
    </message>
</context>
<context>
    <name>_FindField</name>
    <message>
        <source>Find among the values</source>
        <translation>Найти среди значений</translation>
    </message>
</context>
<context>
    <name>_NoteEdit</name>
    <message>
        <source>Notes</source>
        <translation>Заметки</translation>
    </message>
</context>
<context>
    <name>_TagChip</name>
    <message>
        <source>Remove this tag</source>
        <translation>Убрать эту метку</translation>
    </message>
</context>
<context>
    <name>_TagField</name>
    <message>
        <source>New tag</source>
        <translation>Новая метка</translation>
    </message>
</context>
<context>
    <name>_TaskLine</name>
    <message>
        <source>Pause</source>
        <translation>Пауза</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Скрыть</translation>
    </message>
    <message>
        <source>See the report</source>
        <translation>Посмотреть отчёт</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Ход работы</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Продолжить</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Останавливается…</translation>
    </message>
    <message>
        <source>%1, paused</source>
        <translation>%1, пауза</translation>
    </message>
    <message>
        <source>Stopped. What was done so far is kept.</source>
        <translation>Остановлено. Сделанное сохранено.</translation>
    </message>
    <message>
        <source>%1: done</source>
        <translation>%1: готово</translation>
    </message>
    <message numerus="yes">
        <source>%Ln articles imported</source>
        <translation>
            <numerusform>импортирована %Ln статья</numerusform>
            <numerusform>импортированы %Ln статьи</numerusform>
            <numerusform>импортировано %Ln статей</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln were known already</source>
        <translation>
            <numerusform>%Ln уже была</numerusform>
            <numerusform>%Ln уже были</numerusform>
            <numerusform>%Ln уже было</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln files could not be read</source>
        <translation>
            <numerusform>%Ln файл не прочитан</numerusform>
            <numerusform>%Ln файла не прочитаны</numerusform>
            <numerusform>%Ln файлов не прочитано</numerusform>
        </translation>
    </message>
</context>
</TS>
